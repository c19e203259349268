/* The search costs nothing before a reader touches a box, or comes with a search in the address. Then its scripts are
   fetched, once. Should they not come, the reader is told; the next touch tries again. */
(function () {
  "use strict";
  var here = document.currentScript.src, own = window.perhekeskus, begun = false;

  own.tellOfSearch = function (form, text) {
    var note = form.querySelector(".search-failed");
    if (!note) {
      note = document.createElement("p");
      note.className = "search-failed";
      note.setAttribute("role", "status");
      form.appendChild(note);
    }
    note.textContent = text;
  };

  function begin(form) {
    if (begun) { return; }
    begun = true;
    ["finder.js", "search.js"].concat(document.querySelector(".search-page") ? "search-page.js" : []).forEach(function (name) {
      var script = document.createElement("script");
      script.src = new URL(name, here).href;
      script.async = false;
      script.onerror = function () {
        begun = false;
        own.tellOfSearch(form, form.dataset.failed);
      };
      document.head.appendChild(script);
    });
  }

  function touched(event) {
    var form = event.target.closest && event.target.closest(".search-form");
    if (form) { begin(form); }
  }

  /* Enter leads to the search's page with the words behind "#", where no server sees them (search/address.js). */
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (!form.matches(".search-form") || (own.search && form.matches(".search-in-page"))) { return; }
    event.preventDefault();
    location.href = form.action.split(/[?#]/)[0] + "#" + new URLSearchParams({ q: form.querySelector("[name=q]").value.trim() });
  });

  document.addEventListener("focusin", touched);
  document.addEventListener("pointerdown", touched);
  touched({ target: document.activeElement || document.body });
  if (document.documentElement.classList.contains("asked") && document.querySelector(".search-page")) {
    begin(document.querySelector(".search-in-page"));
  }
})();
