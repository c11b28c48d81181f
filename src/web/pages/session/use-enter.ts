import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";

/** In, as whoever has just signed in: nothing read before is kept. */
export function useEnter(): () => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useCallback(() => {
    client.clear();
    void navigate({ to: "/aujourdhui" });
  }, [client, navigate]);
}
