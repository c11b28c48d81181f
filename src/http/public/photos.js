// Sends each chosen file by itself (tus 1.0: create, HEAD, PATCH), two at a time, and goes on where it was cut.
"use strict";
(() => {
  const form = document.querySelector("form[data-sends]");
  if (!form || !window.File || !window.crypto?.randomUUID) return;
  const words = JSON.parse(form.dataset.words);
  const said = form.querySelector("[data-said]");
  const PART = 2_000_000;
  const AT_ONCE = 2;
  const TUS = { "Tus-Resumable": "1.0.0" };
  const gesture = crypto.randomUUID();
  const queue = [];
  let busy = 0;
  let failed = 0;

  form.querySelector("[data-whole]").hidden = true;
  for (const input of form.querySelectorAll('input[type="file"]')) {
    input.addEventListener("change", () => {
      for (const file of input.files) queue.push(line(file, input));
      input.value = "";
      next();
    });
  }
  window.addEventListener("beforeunload", (event) => busy + queue.length > 0 && event.preventDefault());

  function line(file, input) {
    const list = input.parentElement.querySelector(".sends") ?? input.parentElement.appendChild(make("ul", "sends"));
    const row = list.appendChild(make("li"));
    if (file.type.startsWith("image/")) {
      const picture = row.appendChild(make("img"));
      picture.alt = "";
      picture.src = URL.createObjectURL(file);
      picture.onload = () => URL.revokeObjectURL(picture.src);
      picture.onerror = () => picture.remove();
    }
    const of = row.appendChild(make("div", "of"));
    of.append(file.name);
    const bar = of.appendChild(make("progress"));
    bar.max = file.size || 1;
    bar.value = 0;
    bar.setAttribute("aria-label", `${words.sending} ${file.name}`);
    const item = input.name.startsWith("view-") ? input.name.slice(5) : "";
    return { file, item, bar, state: of.appendChild(make("small", "hint")) };
  }

  async function next() {
    if (busy >= AT_ONCE || queue.length === 0) return;
    const it = queue.shift();
    busy++;
    void next();
    try {
      await send(it);
      it.state.textContent = words.sent;
      it.state.className = "hint is-tenue";
    } catch (problem) {
      failed++;
      const why = words.problems[problem.message] ?? words.problems.other;
      it.state.textContent = why[0].toUpperCase() + why.slice(1);
      it.state.className = "problem";
      it.state.setAttribute("role", "alert");
    }
    it.bar.remove();
    busy--;
    if (busy + queue.length === 0 && failed === 0) tell(words.done);
    void next();
  }

  /** Throws the code of a no that is final; goes on by itself after everything else. */
  async function send(it) {
    const { file, item } = it;
    const known = `tenir ${form.dataset.sends} ${item} ${file.name} ${file.size} ${file.lastModified}`;
    let address = remembered(known);
    for (let tries = 0; ; tries++) {
      try {
        address ??= await begin(file, item);
        remember(known, address);
        await go(it, address);
        return remember(known, null);
      } catch (problem) {
        if (problem.final) {
          remember(known, null);
          throw problem;
        }
        if (problem.gone) {
          address = null;
          remember(known, null);
        }
        it.state.textContent = words[problem.waits ?? "waiting"];
        await pause(Math.max(problem.again ?? 0, Math.min(30_000, 1000 * 2 ** tries)));
        it.state.textContent = "";
      }
    }
  }

  async function begin(file, item) {
    const told = { filename: file.name, gesture, ...(item && { item }) };
    const metadata = Object.entries(told).map(([name, value]) => `${name} ${base64(value)}`);
    const headers = { ...TUS, "Upload-Length": String(file.size), "Upload-Metadata": metadata.join(",") };
    const answer = await fetch(form.dataset.sends, { method: "POST", headers });
    if (answer.status !== 201) throw await no(answer);
    return answer.headers.get("location");
  }

  async function go({ file, bar }, address) {
    const standing = await fetch(address, { method: "HEAD", headers: TUS });
    if (!standing.ok) throw refusal(standing.status, "", standing.headers.get("retry-after"));
    let from = Number(standing.headers.get("upload-offset"));
    do {
      bar.value = from;
      const part = file.slice(from, from + PART);
      await patch(address, from, part, (sent) => (bar.value = from + sent));
      from += part.size;
    } while (from < file.size);
  }

  function patch(address, from, part, onProgress) {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open("PATCH", address);
      for (const [name, value] of Object.entries(TUS)) request.setRequestHeader(name, value);
      request.setRequestHeader("Upload-Offset", String(from));
      request.setRequestHeader("Content-Type", "application/offset+octet-stream");
      request.upload.onprogress = ({ loaded }) => onProgress(loaded);
      request.onload = () =>
        request.status === 204
          ? resolve()
          : reject(refusal(request.status, request.responseText, request.getResponseHeader("retry-after")));
      request.onerror = request.onabort = request.ontimeout = () => reject(new Error("cut"));
      request.timeout = 120_000;
      request.send(part);
    });
  }

  const no = async (answer) => refusal(answer.status, await answer.text(), answer.headers.get("retry-after"));

  function refusal(status, text, after) {
    let code = "other";
    try {
      code = JSON.parse(text).code;
    } catch {}
    const again = status >= 500 || status === 409 || status === 408 || (status === 429 && code !== "too_many_photos");
    return Object.assign(new Error(code), {
      final: !again && status !== 404,
      gone: status === 404,
      again: (status === 429 || status === 503 || status === 507) && 1000 * (Number(after) || 5),
      waits: status === 429 || code === "too_much_at_once" ? "busy" : status >= 500 ? "ours" : undefined,
    });
  }

  function pause(ms) {
    return new Promise((go) => {
      setTimeout(go, ms);
      window.addEventListener("online", go, { once: true });
    });
  }

  function tell(text) {
    said.textContent = text;
    said.classList.remove("hidden");
  }

  const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  const make = (tag, name = "") => Object.assign(document.createElement(tag), { className: name });
  // where storing is forbidden, a file begins anew after the page was left
  function remembered(name) {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  }
  function remember(name, value) {
    try {
      if (value) localStorage.setItem(name, value);
      else localStorage.removeItem(name);
    } catch {}
  }
})();
