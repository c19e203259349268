/* The choice of one's own municipality: every such select of the page shows what is kept and changes it. */
(function () {
  "use strict";
  var own = window.perhekeskus, selects = document.querySelectorAll(".chooser select");

  function show() {
    selects.forEach(function (select) {
      select.value = own.municipality();
      if (select.selectedIndex < 0) { select.value = ""; }
    });
  }

  /* What the page tells of the chosen municipality: code, name, addresses of its page and its data. Null when none is. */
  own.chosen = function () {
    var select = selects[0], option = select && select.value && select.options[select.selectedIndex];
    if (!option) { return null; }
    var page = select.dataset.pages + option.dataset.slug + "/";
    return { code: option.value, name: option.text, page: page, file: page + select.dataset.file };
  };

  selects.forEach(function (select) {
    select.addEventListener("change", function () { own.choose(select.value); });
  });
  document.addEventListener("perhekeskus:municipality", show);
  show();
})();
