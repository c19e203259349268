/* Words like a word that the index does not have: slips of the thumb, and compounds of two words that it has. */
(function () {
  "use strict";
  var own = window.perhekeskus;

  /* Damerau–Levenshtein (neighbours that changed places are one slip), or `most` + 1 when it is more than `most`. */
  function distance(one, other, most) {
    var a = one.length, b = other.length, before = [], last = [], row = [], i, j, cost, least;
    if (Math.abs(a - b) > most) { return most + 1; }
    for (j = 0; j <= b; j += 1) { last[j] = j; }
    for (i = 1; i <= a; i += 1) {
      row[0] = least = i;
      for (j = 1; j <= b; j += 1) {
        cost = one[i - 1] === other[j - 1] ? 0 : 1;
        row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + cost);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        if (row[j] < least) { least = row[j]; }
      }
      if (least > most) { return most + 1; }
      cost = before; before = last; last = row; row = cost;
    }
    return Math.min(last[b], most + 1);
  }

  /* How many slips a word of this length may have. */
  function allowed(length) { return length < 4 ? 0 : length < 7 ? 1 : 2; }

  /* The known words nearest to one of `forms` (a word and its stems): [{ key, slips }], at most `most`. `known` are lists
     of keys separated by spaces, the most important first; a slip in the first letter counts for one and a half. */
  function near(forms, known, most) {
    var best = [], limit = allowed(forms[0].length);
    if (!limit) { return best; }
    known.forEach(function (list, rank) {
      list.forEach(function (key) {
        var slips = limit + 1;
        forms.forEach(function (form) {
          if (form.length > 3) { slips = Math.min(slips, distance(form, key, limit) + (form[0] === key[0] ? 0 : 0.5)); }
        });
        if (slips <= limit) { best.push({ key: key, slips: slips, weight: slips + rank * 0.2 }); }
      });
    });
    best.sort(function (one, other) { return one.weight - other.weight || (one.key < other.key ? -1 : 1); });
    return best.filter(function (one) { return one.weight < best[0].weight + 0.5; }).slice(0, most);
  }

  /* The best two known words of which a word is made, the second in any form: [first, second], or null. A longer second
     word is surer: it is the one that tells what the thing is. */
  function halves(word, has, stems) {
    var cut, first, second;
    for (cut = 3; cut <= word.length - 3; cut += 1) {
      second = [word.slice(cut)].concat(stems(word.slice(cut))).filter(has)[0];
      if (!second) { continue; }
      first = [word.slice(0, cut)].concat(stems(word.slice(0, cut))).filter(has)[0];
      if (first) { return [first, second]; }
    }
    return null;
  }

  own.finderTypos = { distance: distance, near: near, halves: halves };
})();
