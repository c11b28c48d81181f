import "@mantine/spotlight/styles.layer.css";
import "../../styles/search.css";
import { createSpotlight, Spotlight } from "@mantine/spotlight";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { PromiseActs } from "../acts/promise-acts.tsx";
import { SearchPanel } from "./search-panel.tsx";

const [store, bar] = createSpotlight();

/** «Client, dossier, numéro…»: everything that is found by typing, and everything that can be done from there. `asked` opens it, or closes it when it is open. */
export function CommandBar({ asked, onHelp }: { asked: number; onHelp: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const last = useRef(0);
  useEffect(() => {
    if (last.current !== asked) bar.toggle();
    last.current = asked;
  }, [asked]);
  return (
    <PromiseActs>
      <Spotlight.Root
        store={store}
        shortcut={null}
        query={typed}
        onQueryChange={setTyped}
        size={640}
        yOffset="11vh"
        radius={14}
        overlayProps={{ blur: 0 }}
        transitionProps={{ duration: 120, transition: "fade" }}
        classNames={{ content: "search-content", inner: "search-inner" }}
        attributes={{ content: { "aria-label": t("search.title") } }}
      >
        <SearchPanel typed={typed} onHelp={onHelp} onClose={bar.close} />
      </Spotlight.Root>
    </PromiseActs>
  );
}
