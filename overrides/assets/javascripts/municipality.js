/* The reader's own municipality, kept on this device only: a three-digit code under one key. Stands in the head, without
   `defer`: what is one's own is first already when the page is first seen, and nothing jumps when other scripts come. */
(function () {
  "use strict";
  var key = "perhekeskus.municipality", root = document.documentElement, sheet = document.styleSheets[0];
  var kept = "", rule;
  root.className = root.className.replace("no-js", "js");

  function read() {
    try { kept = localStorage.getItem(key) || ""; } catch (error) { /* a device that keeps nothing: for this page only */ }
    if (!/^\d{3}$/.test(kept)) { kept = ""; }
  }

  function show() {
    root.classList.toggle("has-own", kept !== "");
    rule = window.perhekeskus.restyle(rule, kept && ".own-first>[data-in~='" + kept + "']{order:-1}");
    document.dispatchEvent(new CustomEvent("perhekeskus:municipality", { detail: kept }));
  }

  /* Puts a rule in the place of an old one, or of none; gives it, so that it can be replaced again. */
  function restyle(old, text) {
    if (old) { sheet.deleteRule([].indexOf.call(sheet.cssRules, old)); }
    return text && sheet ? sheet.cssRules[sheet.insertRule(text, sheet.cssRules.length)] : null;
  }

  function again() {
    var before = kept;
    read();
    if (kept !== before) { show(); }
  }

  window.perhekeskus = {
    restyle: restyle,
    /* The code, "" for the whole region. */
    municipality: function () { return kept; },
    choose: function (code) {
      kept = code;
      try { if (code) { localStorage.setItem(key, code); } else { localStorage.removeItem(key); } } catch (error) { /* as above */ }
      show();
    }
  };
  read();
  if (kept) { show(); }
  window.addEventListener("storage", again);
  window.addEventListener("pageshow", function (event) { if (event.persisted) { again(); } });
})();
