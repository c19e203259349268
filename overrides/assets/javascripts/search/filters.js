/* What narrows a search: choices with the number of finds behind each, and the chosen ones to be taken away again. */
(function () {
  "use strict";
  var search = window.perhekeskus.search, MANY = ["situation", "age", "language", "sector"], FEW = ["free", "open"];

  function label(name, value) {
    return value === true ? search.words[name] : (search.labels[name] || {})[value] || value;
  }

  function counts(answer, name) {
    return (answer.facets[name] || []).filter(function (one) { return one.count > 0; });
  }

  function box(name, value, count, chosen) {
    var row = search.element("label", "search-choice"), input = search.element("input");
    input.type = "checkbox";
    input.id = "search-" + name + "-" + value;
    input.checked = chosen;
    input.dataset.name = name;
    input.dataset.value = value;
    row.append(input, search.element("span", "", label(name, value)));
    if (count !== null) { row.append(search.element("span", "search-number", String(count))); }
    return row;
  }

  /* The kinds of find as a row: all, or one of them. */
  search.kinds = function (answer, state) {
    var list = search.element("ul", "search-kinds"), chosen = (state.filters.kind || [])[0];
    var kinds = counts(answer, "kind");
    if (kinds.length < 2 && !chosen) { return null; }
    list.setAttribute("aria-label", search.words.kind);
    [{ value: "" }].concat(kinds).forEach(function (one) {
      var item = search.element("li"), button = search.element("button", "", one.value ? label("kind", one.value) : search.words.everything);
      button.type = "button";
      button.id = "search-kind-" + one.value;
      button.dataset.name = "kind";
      button.dataset.value = one.value;
      button.setAttribute("aria-pressed", String(one.value === (chosen || "")));
      if (one.value) { button.append(" ", search.element("span", "search-number", String(one.count))); }
      item.append(button);
      list.append(item);
    });
    return list;
  };

  function municipalities(answer, state) {
    var told = counts(answer, "municipality"), chosen = (state.filters.municipality || [])[0] || "";
    if (told.length < 2 && !chosen) { return null; }
    var row = search.element("label", "search-select", search.words.municipality), select = search.element("select");
    select.id = "search-municipality";
    select.autocomplete = "off";
    select.dataset.name = "municipality";
    select.append(new Option(search.told.region, ""));
    told.map(function (one) { return [label("municipality", one.value), one]; }).sort(function (one, other) {
      return one[0].localeCompare(other[0], document.documentElement.lang);
    }).forEach(function (pair) { select.append(new Option(pair[0] + " (" + pair[1].count + ")", pair[1].value)); });
    select.value = chosen;
    row.append(select);
    return row;
  }

  function many(answer, state, name) {
    var told = counts(answer, name), chosen = state.filters[name] || [];
    if (told.length < 2 && !chosen.length) { return null; }
    var set = search.element("fieldset");
    set.append(search.element("legend", "", search.words[name]));
    told.forEach(function (one) { set.append(box(name, one.value, one.count, chosen.indexOf(one.value) >= 0)); });
    return set;
  }

  /* Whether a find is free is counted; whether it is open is not before somebody asks. */
  function few(answer, state, name) {
    var chosen = Boolean(state.filters[name]), count = name === "free" ? answer.facets.free[0].count : null;
    return chosen || count || (count === null && answer.total) ? box(name, true, count, chosen) : null;
  }

  /* All that narrows the answer, folded where there is little room; null when nothing would. */
  search.filters = function (answer, state, unfolded) {
    var parts = [municipalities(answer, state)]
      .concat(FEW.map(function (name) { return few(answer, state, name); }))
      .concat(MANY.map(function (name) { return many(answer, state, name); })).filter(Boolean);
    if (!parts.length) { return null; }
    var details = search.element("details", "search-filters");
    details.open = unfolded;
    details.append(search.element("summary", "", search.words.filters));
    parts.forEach(function (part) { details.append(part); });
    return details;
  };

  /* The chosen ones as buttons that take them away, and one that takes all; null when nothing is chosen. */
  search.chosen = function (state) {
    var list = search.element("ul", "search-chosen"), names = Object.keys(state.filters);
    if (!names.length) { return null; }
    function button(text, id) {
      var item = search.element("li"), made = search.element("button", "", text);
      made.type = "button";
      made.id = id;
      item.append(made);
      list.append(item);
      return made;
    }
    names.forEach(function (name) {
      [].concat(state.filters[name]).forEach(function (value) {
        var made = button(label(name, value), "search-chosen-" + name + "-" + value);
        made.dataset.name = name;
        made.dataset.away = value;
        made.setAttribute("aria-label", search.filled(search.words.remove, { name: label(name, value) }));
        made.append(search.element("span", "icon icon-close"));
      });
    });
    button(search.words.clear, "search-clear").dataset.clear = "";
    list.setAttribute("aria-label", search.words.chosen);
    return list;
  };
})();
