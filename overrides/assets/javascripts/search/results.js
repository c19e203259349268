/* The results of the search's page: one list, the best first whatever its kind, and plain ways on when there is none. */
(function () {
  "use strict";
  var own = window.perhekeskus, search = own.search;

  function result(find) {
    var item = search.element("li", "search-result"), head = search.element("h3"), where = search.whereabouts(find);
    head.append(search.title(find));
    item.append(search.element("span", "search-kind", search.kind(find)), head);
    if (where) { item.append(search.element("p", "search-where", where)); }
    if (find.text) {
      var text = search.mark(search.element("p", "search-text"), find.text, find.textMarks);
      if (find.textLang) { text.lang = find.textLang; }
      item.append(text);
    }
    if (find.others) {
      var button = search.element("button", "search-others", search.counted("others", find.others));
      button.type = "button";
      button.dataset.family = find.family;
      button.setAttribute("aria-expanded", "false");
      item.append(button);
    }
    return item;
  }

  /* The same thing in other places, below its first: a line for each. */
  search.others = function (finds) {
    var list = search.element("ul", "search-places");
    finds.forEach(function (find) {
      var item = search.element("li"), where = search.whereabouts(find);
      item.append(search.title(find));
      if (where) { item.append(" ", search.element("span", "note", where)); }
      list.append(item);
    });
    return list;
  };

  function anchor(address, text, query) {
    var link = search.element("a", "", text);
    link.href = address;
    if (query !== undefined) { link.dataset.query = query; }
    return link;
  }

  function line(className, parts) {
    var made = search.element("p", className);
    parts.forEach(function (part) { made.append(part, " "); });
    return made;
  }

  /* That one's own municipality comes first, and the way to change it. */
  search.ownFirst = function (answer) {
    var chosen = own.chosen();
    if (!chosen || !answer.results.some(function (find) { return find.own; })) { return null; }
    return line("search-own", [search.filled(search.words.own, { name: chosen.name }), anchor("#own-municipality", search.words.change)]);
  };

  /* Life situations that the words point at. */
  search.situations = function (answer) {
    var links = answer.situations.filter(function (key) { return search.told.situations[key]; }).map(function (key) {
      return anchor(search.root + search.told.situations[key][1], search.told.situations[key][0]);
    });
    return links.length ? line("search-situations", [search.element("strong", "", search.words.situations)].concat(links)) : null;
  };

  search.list = function (answer) {
    var list = search.element("ol", "search-list");
    answer.results.forEach(function (find) { list.append(result(find)); });
    return list;
  };

  /* Nothing was found: fewer words, no choices, a life situation, a person to ask. */
  search.nothing = function (state) {
    var box = search.element("div", "search-nothing"), list = search.element("ul"), words = state.query.split(/\s+/);
    function idea(link) {
      var item = search.element("li");
      item.append(link);
      list.append(item);
    }
    if (Object.keys(state.filters).length) {
      idea(anchor(search.address({ query: state.query }), search.words.clear, state.query));
    }
    if (words.length > 1) {
      words.sort(function (one, other) { return other.length - one.length; }).slice(0, 2).forEach(function (word) {
        idea(anchor(search.address({ query: word }), search.filled(search.words.none_fewer, { query: word }), word));
      });
    }
    idea(anchor("#situations", search.words.none_situations));
    idea(anchor("#guidance", search.words.none_guidance));
    box.append(search.element("p", "", search.words.none_text), list);
    return box;
  };
})();
