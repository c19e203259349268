/* Lists that put one's own municipality first. Until now the style sheet put them there (`municipality.js`): the order of
   the page follows it, so that the keyboard and a screen reader go the same way as the eye. */
(function () {
  "use strict";
  var own = window.perhekeskus;

  function filled(text, values) {
    return text.replace(/\{(\w+)\}/g, function (_, name) { return values[name]; });
  }

  document.querySelectorAll(".own-bar").forEach(function (bar) {
    var list = bar.nextElementSibling;
    while (list && !list.classList.contains("own-first")) { list = list.nextElementSibling; }
    if (!list) { return; }
    var items = [].slice.call(list.children), words = bar.dataset;
    var status = bar.querySelector(".own-status"), only = bar.querySelector(".own-only"), box = only.querySelector("input");
    var page = bar.querySelector(".own-page");

    /* Whether a line is the municipality's own: 1 own, 0 the whole county's, -1 another's. */
    function mine(item, code) {
      var codes = item.getAttribute("data-in");
      return codes === null ? 0 : code && (" " + codes + " ").indexOf(" " + code + " ") >= 0 ? 1 : -1;
    }

    function order(code) {
      var focused = document.activeElement;
      items.filter(function (item) { return mine(item, code) === 1; })
        .concat(items.filter(function (item) { return mine(item, code) !== 1; }))
        .forEach(function (item, place) {
          if (list.children[place] !== item) { list.insertBefore(item, list.children[place]); }
        });
      if (list.contains(focused) && document.activeElement !== focused) { focused.focus({ preventScroll: true }); }
    }

    function link(chosen) {
      if (!page) { return; }
      page.textContent = "";
      if (!chosen || page.dataset.lacking.split(" ").indexOf(chosen.code) >= 0) { return; }
      var anchor = document.createElement("a");
      anchor.href = chosen.page + page.dataset.situation + "/";
      anchor.textContent = page.dataset.title + ", " + chosen.name;
      page.appendChild(anchor);
    }

    function show() {
      var chosen = own.chosen(), code = chosen ? chosen.code : "", filtered = chosen && box.checked;
      var available = items.filter(function (item) { return mine(item, code) >= 0; }).length;
      var some = items.some(function (item) { return mine(item, code) === 1; });
      var values = { name: chosen && chosen.name, shown: available, all: items.length };
      order(code);
      items.forEach(function (item) { item.hidden = Boolean(filtered && mine(item, code) < 0); });
      status.textContent = chosen ? filled(filtered ? words.shown : some ? words.first : words.none, values) : "";
      only.lastElementChild.textContent = filled(words.only, values);
      only.classList.toggle("held", !available || available >= items.length);
      link(chosen);
    }

    box.addEventListener("change", show);
    document.addEventListener("perhekeskus:municipality", function () { box.checked = false; show(); });
    show();
  });
})();
