/* How the search shows what it found: texts go in as text alone, whatever stands in them. */
(function () {
  "use strict";
  var search = window.perhekeskus.search;

  search.element = function (name, className, text) {
    var element = document.createElement(name);
    if (className) { element.className = className; }
    if (text !== undefined) { element.textContent = text; }
    return element;
  };

  search.filled = function (text, values) {
    return text.replace(/\{(\w+)\}/g, function (_, name) { return values[name]; });
  };

  /* The words of a key in the form that a number asks for. */
  search.counted = function (key, number, values) {
    var text = search.words[key + (number === 1 ? "_one" : "_other")];
    return search.filled(text, Object.assign({ count: number }, values));
  };

  /* Puts a text into an element with the parts marked that the query found: pairs of start and end. */
  search.mark = function (element, text, marks) {
    var at = 0;
    (marks || []).forEach(function (pair) {
      element.append(text.slice(at, pair[0]), search.element("mark", "", text.slice(pair[0], pair[1])));
      at = pair[1];
    });
    element.append(text.slice(at));
    return element;
  };

  /* That other words were searched for than those that were written; "" when they were not. */
  search.corrected = function (answer) {
    return answer.corrected ? search.filled(search.words.corrected, { query: answer.suggestion, typed: answer.query }) : "";
  };

  search.link = function (find) { return search.root + find.address; };

  /* A link with a find's title, in the title's language. */
  search.title = function (find, className) {
    var link = search.mark(search.element("a", className), find.title, find.marks);
    link.href = search.link(find);
    if (find.lang) { link.lang = find.lang; }
    return link;
  };

  /* Where it is and who gives it, in one line. */
  search.whereabouts = function (find) {
    return [find.place, find.organisation].filter(function (part) { return part && part !== search.kind(find); }).join(" · ");
  };

  search.kind = function (find) { return search.told.kinds[find.kind]; };

  /* Says a text in a live region when nothing newer has been said for a moment. */
  search.speaker = function (region) {
    var timer;
    return function (text) {
      clearTimeout(timer);
      timer = setTimeout(function () { region.textContent = text; }, 700);
    };
  };
})();
