/* The search's own page: reads the search from the address, shows what is found while one writes, and keeps the address
   and the browser's history in step, so that a search can be shared and gone back to. */
(function () {
  "use strict";
  var own = window.perhekeskus, search = own.search, STEP = 20, SLOW = 300;
  var form = document.querySelector(".search-in-page"), field = form.querySelector("[name=q]");
  var room = document.querySelector(".search-page"), status = room.querySelector(".search-status");
  var found = room.querySelector(".search-found"), wide = window.matchMedia("(min-width: 60em)");
  var say = search.speaker(status), state = { query: "", filters: {} }, shown = STEP, settled = true, unfolded = wide.matches;
  var number = 0, pace = search.pace(function () { return search.ready().then(written, function () { /* told below */ }); });

  function keep(push) {
    history[push ? "pushState" : "replaceState"]({ shown: shown }, "", search.address(state));
  }

  function empty() {
    found.textContent = "";
    status.textContent = "";
    search.help(null, room);
    document.documentElement.classList.remove("asked");
  }

  function show(answer) {
    var focused = found.contains(document.activeElement) && document.activeElement.id;
    var head = search.element("h2", "search-heading", answer.total
      ? search.counted("heading", answer.total, { query: answer.corrected ? answer.suggestion : state.query })
      : search.filled(search.words.none, { query: state.query }));
    var filters = search.filters(answer, state, unfolded), columns = search.element("div", "search-columns");
    var main = search.element("div", "search-main");
    head.tabIndex = -1;
    found.textContent = "";
    search.help(answer.crisis, room);
    [search.chosen(state), search.ownFirst(answer)]
      .concat(answer.total ? [search.list(answer), search.situations(answer), more(answer)] : [search.situations(answer)].concat(search.nothing(state)))
      .filter(Boolean).forEach(function (part) { main.append(part); });
    if (filters) {
      columns.classList.add("search-with-filters");
      filters.addEventListener("toggle", function () { unfolded = filters.open; });
    }
    columns.append.apply(columns, [filters, main].filter(Boolean));
    [answer.corrected ? search.element("p", "search-meant", search.corrected(answer)) : null, head, search.kinds(answer, state), columns].filter(Boolean).forEach(function (part) { found.append(part); });
    if (focused) { (document.getElementById(focused) || head).focus(); }
    say(head.textContent);
    own.tellOfSearch(form, "");
  }

  function more(answer) {
    if (answer.results.length >= answer.total) { return null; }
    var box = search.element("p", "search-more"), button = search.element("button", "button", search.words.more);
    button.type = "button";
    button.addEventListener("click", function () {
      var before = answer.results.length;
      shown += STEP;
      keep(false);
      ask(false).then(function () {
        var next = found.querySelectorAll(".search-result h3 a")[before];
        if (next) { next.focus(); }
      });
    });
    box.append(search.filled(search.words.shown, { shown: answer.results.length, all: answer.total }), " ", button);
    return box;
  }

  /* Opens the other places of a result, or closes them again. */
  function others(button) {
    var opened = button.getAttribute("aria-expanded") === "true", first = button.parentNode.querySelector("a").href;
    button.setAttribute("aria-expanded", String(!opened));
    if (opened) { button.nextElementSibling.remove(); return; }
    search.find(state.query, { filters: state.filters, family: Number(button.dataset.family), limit: 500 }).then(function (answer) {
      button.after(search.others(answer.results.filter(function (find) { return search.link(find) !== first; })));
    }).catch(function () {
      button.setAttribute("aria-expanded", "false");
      own.tellOfSearch(form, form.dataset.failed);
    });
  }

  function ask(typing) {
    var mine = number += 1;
    pace.cancel();
    if (!state.query) { empty(); return Promise.resolve(); }
    var waiting = setTimeout(function () { status.textContent = search.words.waiting; status.classList.remove("unseen"); }, SLOW);
    return search.find(state.query, { filters: state.filters, limit: shown, typing: typing }).then(function (answer) {
      if (mine === number) { status.classList.add("unseen"); show(answer); }
    }).catch(function () {
      if (mine === number) { empty(); own.tellOfSearch(form, form.dataset.failed); }
    }).then(function () { clearTimeout(waiting); });
  }

  /* Another search: a new step of the history, unless somebody is just writing on. */
  function go(next, push, typing) {
    state = next;
    shown = STEP;
    settled = !typing;
    keep(push);
    return ask(typing);
  }

  function written() {
    var query = field.value.trim();
    return query === state.query ? Promise.resolve() : go({ query: query, filters: state.filters }, settled && state.query !== "", true);
  }

  function narrowed(name, value, away) {
    var filters = Object.assign({}, state.filters), kept = [].concat(filters[name] || []).filter(function (one) { return String(one) !== value; });
    var one = name === "kind" || name === "municipality", added = value === "true" ? true : value;
    if (value && !away) { kept = one ? [added] : kept.concat(added); } else if (!value) { kept = []; }
    filters[name] = kept[0] === true ? true : kept;
    if (filters[name] !== true && !kept.length) { delete filters[name]; }
    go({ query: state.query, filters: filters }, true, false);
  }

  /* A step to a part of this page, "#situations", is no other search. */
  function read() {
    if (location.hash && !search.inFragment(location)) { return Promise.resolve(); }
    state = search.asked(location.href);
    if (location.search) { keep(false); }
    shown = (history.state && history.state.shown) || STEP;
    settled = true;
    field.value = state.query;
    return ask(false);
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    pace.cancel();
    var query = field.value.trim();
    if (query === state.query) { settled = true; ask(false); } else { go({ query: query, filters: state.filters }, settled && state.query !== "", false); }
    if (window.matchMedia("(hover: none)").matches) { field.blur(); } // the keyboard of a phone leaves the results in sight
  });
  field.addEventListener("input", function (event) { if (!event.isComposing) { pace.soon(); } });
  field.addEventListener("compositionend", pace.soon);
  found.addEventListener("change", function (event) {
    var told = event.target.dataset;
    if (event.target.type === "checkbox") { narrowed(told.name, told.value, !event.target.checked); } else { narrowed(told.name, event.target.value); }
  });
  found.addEventListener("click", function (event) {
    var pressed = event.target.closest("button, a[data-query], .search-own a"), told = pressed && pressed.dataset;
    if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey) { return; }
    if (pressed.hash === "#own-municipality") {
      event.preventDefault();
      document.querySelector(".chooser select").focus();
    } else if (told.query !== undefined) {
      event.preventDefault();
      field.value = told.query;
      go({ query: told.query, filters: {} }, true, false);
    } else if (told.clear !== undefined) { go({ query: state.query, filters: {} }, true, false); }
    else if (told.away !== undefined) { narrowed(told.name, told.away, true); }
    else if (told.family !== undefined) { others(pressed); }
    else if (told.name === "kind") { narrowed("kind", told.value); }
  });
  document.addEventListener("perhekeskus:municipality", function () { if (state.query) { ask(false); } });
  window.addEventListener("popstate", read);
  search.ready().then(function () {
    /* Who has begun to write is not interrupted. */
    if (field.value.trim() && !search.asked(location.href).query) { written(); } else { read(); }
  }, function () { own.tellOfSearch(form, form.dataset.failed); });
})();
