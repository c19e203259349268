/* Help at once on the search's page: the helplines stand at its end, and come up to the box when words of distress were
   written. The results stay where they are. */
(function () {
  "use strict";
  var search = window.perhekeskus.search, block = document.querySelector(".search-help");
  var place = document.createComment(""), head = block.querySelector("h2"), plain = head.textContent;
  var lines = [].slice.call(block.querySelectorAll("[data-helpline]")), list = block.querySelector("ul");
  block.before(place);

  function rank(line, keys) { return (keys.indexOf(line.dataset.helpline) + 1) || keys.length + 1; }

  /* `crisis` as the finder tells it, or null; `room` is where the block then stands first. */
  search.help = function (crisis, room) {
    var keys = crisis ? crisis.helplines : [], some = lines.some(function (line) { return rank(line, keys) <= keys.length; });
    if (crisis) { room.prepend(block); } else { place.after(block); }
    block.classList.toggle("search-crisis", Boolean(crisis));
    head.textContent = crisis ? head.dataset.crisis : plain;
    block.querySelector(".search-help__text").hidden = block.querySelector(".help-leave").hidden = !crisis;
    block.querySelector(".help-sources").hidden = Boolean(crisis);
    lines.slice().sort(function (one, other) { return rank(one, keys) - rank(other, keys); }).forEach(function (line) {
      line.hidden = Boolean(some && rank(line, keys) > keys.length);
      list.append(line);
    });
  };
})();
