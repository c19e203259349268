"""What a reader can see, as pieces of script that the tests run in pages."""

COLOURS = """
  const numbers = (colour) => (colour.match(/[\\d.]+/g) || []).map(Number);
  const opaque = (colour) => { const [, , , alpha = 1] = numbers(colour); return alpha > 0.5; };
  const luminance = (colour) => numbers(colour).slice(0, 3)
    .map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  // The colour behind an element's content: its own background, or the nearest one around it.
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (opaque(colour)) return colour;
    }
    return matchMedia("(prefers-color-scheme: dark)").matches ? "rgb(0, 0, 0)" : "rgb(255, 255, 255)";
  };
"""
"""Functions `contrast(colour, colour)` and `behind(element)` for a script's beginning. Colours are as computed."""

SHOWN = """
  const shown = (element) => {
    const box = element.getBoundingClientRect();
    return element.checkVisibility({opacityProperty: true, visibilityProperty: true}) && box.width > 1 && box.height > 1
      && !element.closest("[inert]");
  };
  const named = (element) => element.outerHTML.replace(/\\s+/g, " ").slice(0, 140);
"""
"""Functions `shown(element)` and `named(element)`: whether it is there to be seen, and how a test tells of it."""

STUCK = """
  // The part of the page that stays where it is while the rest scrolls, if the element stands in such a part.
  const stuck = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at), box = at.getBoundingClientRect();
      if (style.position === "fixed") return at;
      if (style.position === "sticky" && Math.abs(box.top - parseFloat(style.top)) < 1) return at;
    }
    return null;
  };
"""
"""Function `stuck(element)`."""
