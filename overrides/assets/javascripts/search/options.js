/* The lines of the box's list: help first when words of distress were written, then what was found by kind, the kind of
   the best find first, and last the way to all of it. */
(function () {
  "use strict";
  var search = window.perhekeskus.search;

  function option(className, address, text) {
    var link = search.element("a", "search-option " + className, text);
    link.href = address;
    link.tabIndex = -1;
    link.setAttribute("role", "option");
    return link;
  }

  function group(list, title, lines) {
    var box = search.element("div", "search-group"), head = search.element("div", "search-group__title", title);
    head.id = list.id + "-group-" + list.children.length;
    head.setAttribute("role", "presentation");
    box.setAttribute("role", "group");
    box.setAttribute("aria-labelledby", head.id);
    box.append(head);
    lines.forEach(function (line) { box.append(line); });
    list.append(box);
    return box;
  }

  function found(find) {
    var line = option("", search.link(find), ""), where = find.place || search.whereabouts(find);
    line.append(search.mark(search.element("span", "search-option__title"), find.title, find.marks));
    if (find.lang) { line.firstChild.lang = find.lang; }
    if (where) { line.append(search.element("span", "search-option__where", where)); }
    return line;
  }

  function help(list, crisis) {
    var lines = crisis.helplines.filter(function (key) { return search.told.helplines[key]; }).map(function (key) {
      var told = search.told.helplines[key], line = option("search-call", "tel:" + told[2], told[0] + " ");
      line.append(search.element("strong", "", told[1]));
      return line;
    });
    lines.push(option("search-call", search.home + "#help-now", search.words.crisis_all));
    group(list, search.words.crisis, lines).classList.add("search-crisis");
  }

  /* Fills the list and gives its options in their order. */
  search.options = function (list, answer, query) {
    var kinds = [], lines = {};
    if (answer.crisis) { help(list, answer.crisis); }
    answer.results.forEach(function (find) {
      var kind = find.group;
      if (!lines[kind]) { lines[kind] = []; kinds.push(kind); }
      lines[kind].push(found(find));
    });
    kinds.forEach(function (kind) { group(list, search.labels.kind[kind], lines[kind]); });
    var all = answer.total ? search.counted("all", answer.total) : search.words.none_here;
    list.append(option("search-all", search.address({ query: query }), all));
    return [].slice.call(list.querySelectorAll("[role=option]"));
  };
})();
