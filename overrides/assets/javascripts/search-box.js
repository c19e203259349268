/* The search of the front page hands what is written to the site's own search, as soon as something is. */
(function () {
  "use strict";
  var form = document.querySelector(".search-form"), query = document.querySelector("form[name=search] [name=query]");
  if (!form || !query) { return; }
  var field = form.querySelector("[name=q]");

  function hand() {
    query.value = field.value;
    field.value = "";
    query.focus();
    query.setSelectionRange(query.value.length, query.value.length);
    query.dispatchEvent(new KeyboardEvent("keyup"));
  }

  field.addEventListener("input", function (event) { if (!event.isComposing && field.value.trim()) { hand(); } });
  field.addEventListener("compositionend", function () { if (field.value.trim()) { hand(); } });
  form.addEventListener("submit", function (event) { event.preventDefault(); hand(); });
})();
