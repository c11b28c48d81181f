import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { removeFile, uploadFile } from "../../file-api.ts";
import { problemWords } from "../../problem-words.ts";
import type { Composing, FileHeld } from "./composing.ts";

/** What the server takes (desk/files.ts). */
const BYTES_MAX = 25_000_000;
const FILES_MAX = 20;

/** A file on its way up. */
export interface Going {
  key: number;
  name: string;
  /** 0 to 1. */
  share: number;
  stop: () => void;
}

/** Files put up on the case one beside the other, and held by the draft once they are there. */
export function useFiles({ view, draft, change }: Pick<Composing, "view" | "draft" | "change">) {
  const { t } = useTranslation();
  const [going, setGoing] = useState<readonly Going[]>([]);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const [said, setSaid] = useState("");
  /** As the draft holds them by now: several arrive between two drawings. */
  const held = useRef(draft.files);
  useEffect(() => void (held.current = draft.files));
  const counted = useRef(0);
  const hold = (files: readonly FileHeld[]) => {
    held.current = files;
    change({ files });
  };

  const add = async (file: File) => {
    if (file.size > BYTES_MAX) return setWrong((all) => [...all, t("files.tooLarge", { name: file.name })]);
    const control = new AbortController();
    const key = counted.current++;
    const next = (share: number) => setGoing((all) => all.map((one) => (one.key === key ? { ...one, share } : one)));
    setGoing((all) => [...all, { key, name: file.name, share: 0, stop: () => control.abort() }]);
    try {
      const kept = await uploadFile(view.id, file, next, control.signal);
      hold([...held.current, kept]);
      setSaid(t("files.added", { name: kept.name }));
    } catch (error) {
      if (!control.signal.aborted) setWrong((all) => [...all, `${file.name} : ${problemWords(error, t)}`]);
    } finally {
      setGoing((all) => all.filter((one) => one.key !== key));
    }
  };
  const take = (files: readonly File[]) => {
    setWrong(held.current.length + files.length > FILES_MAX ? [t("files.tooMany")] : []);
    files.slice(0, FILES_MAX - held.current.length).forEach((file) => void add(file));
  };
  const remove = (file: FileHeld) => {
    setSaid("");
    hold(held.current.filter(({ id }) => id !== file.id));
    void removeFile(file.id).catch(() => undefined); // one that another message holds stays with it
  };
  return { going, wrong, said, take, remove };
}
