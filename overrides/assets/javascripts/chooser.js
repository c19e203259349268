/* The choice of one's own municipality: every such select of the page shows what is kept and changes it. */
(function () {
  "use strict";
  var own = window.perhekeskus, selects = document.querySelectorAll(".chooser select");

  function show() {
    selects.forEach(function (select) {
      select.value = own.municipality();
      if (select.selectedIndex < 0) { select.value = ""; }
    });
    lead();
  }

  /* Cards of life situations lead to the municipality's own page of the situation, where there is one. */
  function lead() {
    var chosen = own.chosen();
    document.querySelectorAll("a[data-situation]").forEach(function (link) {
      if (!link.dataset.all) { link.dataset.all = link.getAttribute("href"); }
      var known = chosen && chosen.without.indexOf(link.dataset.situation) < 0;
      link.setAttribute("href", known ? chosen.page + link.dataset.situation + "/" : link.dataset.all);
    });
    document.querySelectorAll(".chooser").forEach(function (chooser) {
      var link = chooser.querySelector(".own-link");
      link.hidden = !chosen;
      chooser.querySelector(".note").hidden = Boolean(chosen);
      if (chosen) {
        link.href = chosen.page;
        link.textContent = link.dataset.words.replace("{name}", chosen.name);
      }
    });
  }

  /* What the page tells of the chosen municipality: code, name, addresses of its page and its data. Null when none is. */
  own.chosen = function () {
    var select = selects[0], option = select && select.value && select.options[select.selectedIndex];
    if (!option) { return null; }
    var page = select.dataset.pages + option.dataset.slug + "/";
    return {
      code: option.value, name: option.text, page: page, file: page + select.dataset.file,
      without: (option.dataset.without || "").split(" ")
    };
  };

  selects.forEach(function (select) {
    select.addEventListener("change", function () { own.choose(select.value); });
  });
  document.addEventListener("perhekeskus:municipality", show);
  show();
})();
