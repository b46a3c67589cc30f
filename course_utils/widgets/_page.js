// What the widgets need from the page and can't say from Python: names and roles for screen readers, and keys that stay
// in the control that has the focus (JupyterLab would take the arrow keys and letters for itself and move to another cell).
(() => {
  if (window.relaisPage) return;
  window.relaisPage = true;

  const canvas = document.createElement("canvas");
  const draws = canvas.getContext("webgl2") || canvas.getContext("webgl");
  document.documentElement.classList.toggle("relais-no-webgl", !draws);

  const words = WORDS; // put in by _page.py
  let count = 0;

  const nameRadios = (group) => {
    const legend = group.querySelector(".widget-label");
    legend.id = legend.id || `relais-${++count}`;
    group.setAttribute("role", "radiogroup");
    group.setAttribute("aria-labelledby", legend.id);
    group.querySelectorAll("input").forEach((radio) => (radio.name = legend.id));
  };
  const nameSlider = (slider) => {
    slider.setAttribute("aria-label", slider.closest(".widget-slider").querySelector(".widget-label").textContent);
  };
  const keepLive = (status) => {
    // A live region is read out when its content changes, so it must outlast the content.
    status.setAttribute("role", "status");
    status.querySelectorAll("[role=status]").forEach((inner) => inner.removeAttribute("role"));
  };
  const improve = () => {
    // ipywidgets writes a missing tooltip out as the word "null", which shows when the mouse rests on the label.
    document.querySelectorAll('.widget-label[title="null"]').forEach((label) => label.removeAttribute("title"));
    document.querySelectorAll(".relais .widget-radio:not(:has(input[name]))").forEach(nameRadios);
    document.querySelectorAll(".relais [role=slider]:not([aria-label])").forEach(nameSlider);
    document.querySelectorAll(".relais .ipysigma-button[title]").forEach((button) => {
      button.title = words[button.title] || button.title;
    });
    document.querySelectorAll(".relais-status > .widget-html-content:has([role=status])").forEach(keepLive);
  };

  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      improve();
    });
  };
  new MutationObserver(soon).observe(document.body, { childList: true, subtree: true });
  improve();

  const keepKeys = (event) => {
    if (!event.target.closest || !event.target.closest(".relais")) return;
    if (event.key === "Escape") {
      event.target.closest(".jp-Cell")?.focus();
      return;
    }
    const command = event.ctrlKey || event.metaKey || event.altKey || (event.shiftKey && event.key === "Enter");
    // JupyterLab looks for this mark on the way up from the target, and its own shortcuts match the target itself.
    event.target.toggleAttribute("data-lm-suppress-shortcuts", !command);
  };
  window.addEventListener("keydown", keepKeys, true);
})();
