// One slide at a time, in JupyterLab's own notebook. The lesson says where slides begin, in the metadata that
// JupyterLab edits ("Slide type"): slide and subslide begin one, a fragment waits for the next step, skip and notes
// are not shown.
(function () {
  "use strict";

  let notebook = null; // the notebook of the page, once it is there
  let steps = []; // each: {slide, cells} - what one press of the key adds
  let here = 0;
  const ran = new Set(); // cells run since the page was opened, by id

  function typeOf(cell) {
    return (cell.model.getMetadata("slideshow") || {}).slide_type || "-";
  }

  function readSteps() {
    const found = [];
    let slide = 0;
    for (const cell of notebook.widgets) {
      const type = typeOf(cell);
      if (type === "skip" || type === "notes") continue;
      const begins = type === "slide" || type === "subslide" || found.length === 0;
      if (begins) slide += 1;
      if (begins || type === "fragment") found.push({ slide, cells: [] });
      found[found.length - 1].cells.push(cell);
    }
    return found;
  }

  function onSlide() {
    return steps.slice(0, here + 1).filter((step) => step.slide === steps[here].slide).flatMap((step) => step.cells);
  }

  function show(step) {
    steps = readSteps();
    if (!steps.length) return;
    const before = steps[here] && steps[here].slide;
    here = Math.max(0, Math.min(step, steps.length - 1));
    const shown = new Set(onSlide());
    for (const cell of notebook.widgets) cell.node.classList.toggle("relais-off", !shown.has(cell));
    unfold();
    if (before !== steps[here].slide) notebook.node.querySelector(".jp-WindowedPanel-outer, *").scrollTop = 0;
    measure();
    tell();
  }

  // A cell that the lesson keeps folded has to be opened too, before its code can be shown.
  function unfold() {
    if (!document.body.classList.contains("relais-code")) return;
    for (const cell of onSlide().filter(isCode)) cell.inputHidden = false;
  }

  const isCode = (cell) => cell.model.type === "code" && cell.model.sharedModel.getSource().trim() !== "";

  // What the slide needs: its own code, and what stands above it and was not run yet, shown or not.
  function due(again) {
    const shown = onSlide();
    const last = notebook.widgets.indexOf(shown[shown.length - 1]);
    const above = notebook.widgets.slice(0, last + 1).filter(isCode);
    return above.filter((cell) => !ran.has(cell.model.id) || (again && shown.includes(cell)));
  }

  // A cell that is run before the kernel has started is silently not run.
  async function kernelReady() {
    const session = notebook.parent.sessionContext;
    await session.ready;
    while (!session.session || !session.session.kernel) await new Promise((again) => setTimeout(again, 200));
    await session.session.kernel.info;
  }

  async function run() {
    await kernelReady();
    for (const cell of due(true)) {
      ran.add(cell.model.id);
      notebook.deselectAll();
      notebook.activeCellIndex = notebook.widgets.indexOf(cell);
      await window.jupyterapp.commands.execute("notebook:run-cell");
    }
    tell();
  }

  // Figures that were hidden measure themselves again, and JupyterLab finds its room back after the slides.
  function measure() {
    for (let widget = notebook; widget; widget = widget.parent) widget.fit();
    window.dispatchEvent(new Event("resize"));
  }

  function tell() {
    const all = steps[steps.length - 1].slide;
    const text = RELAIS_WORDS.place.replace("{place}", steps[here].slide).replace("{all}", all);
    document.querySelector("#relais-bar output").textContent = text;
    const waiting = onSlide().some(isCode) && due(false).length > 0;
    document.querySelector("#relais-bar [data-do=run]").classList.toggle("relais-due", waiting);
  }

  const actions = {
    previous: () => show(here - 1),
    next: () => show(here + 1),
    first: () => show(0),
    last: () => show(steps.length - 1),
    run,
    code() {
      const on = document.body.classList.toggle("relais-code");
      unfold();
      document.querySelector("#relais-bar [data-do=code]").setAttribute("aria-pressed", on);
      measure();
    },
    leave() {
      const on = document.body.classList.toggle("relais-slides");
      if (on) return show(here);
      for (const cell of notebook.widgets) cell.node.classList.remove("relais-off");
      measure();
    },
  };

  const keys = {
    PageUp: "previous", PageDown: "next", ArrowLeft: "previous", ArrowRight: "next", " ": "next",
    Home: "first", End: "last", r: "run", R: "run", c: "code", C: "code", Escape: "leave",
  };

  function onKey(event) {
    const at = event.target;
    const busy = at.closest && at.closest("input, textarea, select, button, [role=slider], [contenteditable=true]");
    const slides = document.body.classList.contains("relais-slides");
    const dialog = document.querySelector(".jp-Dialog");
    if (dialog || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && !slides && !busy) return handle(event, "leave");
    if (!slides) return;
    // A presenter's remote control sends page keys, wherever the focus is; the other keys belong to what has it.
    if (busy && !event.key.startsWith("Page")) return;
    if (keys[event.key]) return handle(event, keys[event.key]);
    // JupyterLab's one-letter commands cut and delete cells: nothing to have under the fingers in front of a class.
    if (event.key.length === 1) event.stopImmediatePropagation();
  }

  function handle(event, action) {
    event.preventDefault();
    event.stopImmediatePropagation();
    actions[action]();
  }

  function buildBar() {
    const bar = document.createElement("div");
    bar.id = "relais-bar";
    bar.setAttribute("role", "toolbar");
    bar.setAttribute("aria-label", RELAIS_WORDS.bar);
    const place = document.createElement("output");
    bar.append(place);
    for (const action of ["run", "code", "leave", "previous", "next"]) {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.do = action;
      button.textContent = RELAIS_WORDS[action];
      button.addEventListener("click", () => actions[action]());
      bar.append(button);
    }
    bar.querySelector("[data-do=code]").setAttribute("aria-pressed", "false");
    document.body.append(bar);
  }

  // Running a lesson changes no word of it: then there is nothing to save, and nothing to ask when the page is left.
  function leaveUnasked() {
    const text = () => notebook.widgets.map((cell) => cell.model.sharedModel.getSource()).join("\n");
    const before = text();
    const check = () => { if (text() === before) notebook.model.dirty = false; };
    window.addEventListener("beforeunload", check, true);
  }

  async function begin() {
    const app = window.jupyterapp;
    const panel = app && app.shell && app.shell.currentWidget;
    if (!panel || !panel.context || !panel.content || !panel.content.widgets) return void setTimeout(begin, 200);
    await panel.context.ready;
    await panel.revealed;
    notebook = panel.content;
    buildBar();
    leaveUnasked();
    document.body.classList.add("relais-slides");
    window.addEventListener("keydown", onKey, true);
    show(0);
  }

  window.addEventListener("load", begin);
})();
