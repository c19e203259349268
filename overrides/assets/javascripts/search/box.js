/* The box of the search in header and front page: a combobox with a list of what is found while one writes, as the ARIA
   Authoring Practices have it (list autocomplete with manual selection). Enter without a choice leads to the search's page. */
(function () {
  "use strict";
  var own = window.perhekeskus, search = own.search, MOST = 7, SLOW = 300;

  function combobox(form) {
    var field = form.querySelector("[name=q]"), list = search.element("div", "search-options");
    var popup = search.element("div", "search-popup"), region = search.element("p", "unseen");
    var options = [], active = -1, number = 0, pace = search.pace(ask), say = search.speaker(region);
    list.id = field.id + "-list";
    list.setAttribute("role", "listbox");
    region.setAttribute("role", "status");
    popup.hidden = true;
    popup.append(list);
    form.querySelector(".search-box").after(popup, region);
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-expanded", "false");
    field.setAttribute("aria-controls", list.id);

    function open(more) {
      popup.hidden = !more;
      field.setAttribute("aria-expanded", String(more && options.length > 0));
    }

    function activate(place) {
      if (options[active]) { options[active].setAttribute("aria-selected", "false"); }
      active = place;
      if (!options[active]) { active = -1; field.removeAttribute("aria-activedescendant"); return; }
      options[active].setAttribute("aria-selected", "true");
      field.setAttribute("aria-activedescendant", options[active].id);
      options[active].scrollIntoView({ block: "nearest" });
    }

    function close() {
      pace.cancel();
      number += 1;
      activate(-1);
      open(false);
      say("");
    }

    function move(by) {
      var places = options.length + 1;
      activate((active + 1 + by + places) % places - 1);
    }

    /* A line that says something and cannot be chosen. */
    function note(text) {
      popup.querySelectorAll(".search-note").forEach(function (old) { old.remove(); });
      if (text) { popup.prepend(search.element("p", "search-note", text)); }
    }

    function show(answer) {
      note(search.corrected(answer));
      activate(-1);
      list.textContent = "";
      list.setAttribute("aria-label", search.words.suggestions);
      options = search.options(list, answer, field.value.trim());
      options.forEach(function (option, place) {
        option.id = list.id + "-" + place;
        option.setAttribute("aria-selected", "false");
      });
      open(true);
      say(answer.total ? search.counted("results", answer.total) + ". " + search.words.arrows : search.words.none_here);
    }

    function ask() {
      var query = field.value.trim(), mine = number += 1;
      if (!query) { close(); return Promise.resolve(); }
      var waiting = setTimeout(function () {
        search.ready().then(function () {
          if (mine === number && popup.hidden) { note(search.words.waiting); open(true); }
        }, function () { /* told below */ });
      }, SLOW);
      return search.find(query, { limit: MOST, typing: true, facets: false }).then(function (answer) {
        if (mine !== number || document.activeElement !== field) { return; }
        own.tellOfSearch(form, "");
        show(answer);
      }).catch(function () {
        if (mine !== number) { return; }
        close();
        own.tellOfSearch(form, form.dataset.failed);
      }).then(function () { clearTimeout(waiting); });
    }

    function pressed(event) {
      if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey) { return; }
      var opened = !popup.hidden && options.length > 0, key = event.key;
      if (key === "ArrowDown" || key === "ArrowUp") {
        event.preventDefault();
        if (opened) { move(key === "ArrowDown" ? 1 : -1); } else { pace.soon(); }
      } else if (key === "Home" || key === "End" || key === "ArrowLeft" || key === "ArrowRight") {
        activate(-1);
      } else if (key === "Enter" && opened && options[active]) {
        event.preventDefault();
        options[active].click();
      } else if (key === "Escape") {
        event.preventDefault();
        if (popup.hidden) { field.value = ""; } else { close(); }
      } else if (key === "Tab") {
        close();
      }
    }

    field.addEventListener("keydown", pressed);
    field.addEventListener("input", function (event) { if (!event.isComposing) { pace.soon(); } });
    field.addEventListener("compositionend", pace.soon);
    field.addEventListener("focus", function () { if (field.value.trim()) { pace.soon(); } });
    /* The field keeps the focus when an option is pressed; a press elsewhere, and the focus elsewhere, close the list. */
    popup.addEventListener("mousedown", function (event) { event.preventDefault(); });
    form.addEventListener("focusout", function (event) { if (!form.contains(event.relatedTarget)) { close(); } });
    window.addEventListener("pageshow", function (event) { if (event.persisted) { close(); } });
    if (field.value.trim() && document.activeElement === field) { pace.soon(); }
  }

  document.querySelectorAll(".search-form:not(.search-in-page)").forEach(combobox);
})();
