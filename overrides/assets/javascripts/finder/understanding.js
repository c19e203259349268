/* From what a reader typed to words of the index and to what people mean by them. A reader's word is a list of
   candidates, each with how surely it is meant; two words written apart may be one. */
(function () {
  "use strict";
  var own = window.perhekeskus;
  var EXACT = 1, FORM = 0.85, OTHER_LANGUAGE = 0.85, BEGINNING = 0.6, SLIP = [1, 0.85, 0.7, 0.5], HALF = 0.8;
  var LANGUAGES = ["fi", "sv", "en"], BEGINNINGS = 24, FEW = 8;
  /* Words of a query that are read, and unknown ones that are guessed: each is compared with all words that there are. */
  var MOST_WORDS = 24, MOST_GUESSED = 6;

  own.finderUnderstanding = function (files, language) {
    var words = own.words, typos = own.finderTypos;
    var languages = [language].concat(LANGUAGES.filter(function (one) { return one !== language; }));

    /* The stems of a folded word, that of the page's language first. */
    function stems(folded) {
      return languages.map(function (one) { return words.stem(folded, one); })
        .filter(function (one, n, all) { return all.indexOf(one) === n; });
    }

    /* The words of a query that mean something; all of them when none does. Pieces of "vuoro-hoito" are words too. */
    function typedWords(query) {
      var all = [];
      words.tokens(query).forEach(function (token) {
        token.pieces.forEach(function (piece) {
          if (piece) { all.push({ folded: piece, start: token.start, end: token.end, whole: token.pieces.length === 1 }); }
        });
      });
      var meant = all.filter(function (word) { return !words.isFunctionWord(word.folded, language); });
      return (meant.length ? meant : all).slice(0, MOST_WORDS);
    }

    /* The files of words that may hold one of the keys, and the first and the last of those with keys that begin with
       `beginning`: a short beginning has too many to fetch them all. */
    function wanted(keys, beginning) {
      var places = {};
      keys.forEach(function (key) { places[files.place(key)] = true; });
      if (beginning) { places[files.place(beginning)] = places[files.place(beginning + "\uffff")] = true; }
      return Promise.all(Object.keys(places).map(function (place) {
        return files.file("w" + place).then(function (file) { return [place, file]; });
      })).then(function (found) {
        var held = {};
        found.forEach(function (pair) { held[pair[0]] = pair[1]; });
        return held;
      });
    }

    /* The key of a word of the index, which is told as it is spelled: "vuoro-hoito". Worked out once for each. */
    function keyOf(term) { return term.key || (term.key = words.tokens(term[0])[0].text); }

    function add(candidates, term, sure) {
      var key = keyOf(term), known = candidates[key];
      if (!known || known.sure < sure) { candidates[key] = { term: term, sure: sure }; }
    }

    /* What a table of a file has for a key; "constructor" is a word too. */
    function listed(table, key) { return Object.prototype.hasOwnProperty.call(table, key) ? table[key] : []; }

    /* Candidates of one key in its file: words, and what people say. */
    function look(held, key, sure, candidates, said) {
      var file = held[files.place(key)];
      if (!file) { return false; }
      var meant = listed(file.k, key), phrases = listed(file.s, key);
      meant.forEach(function (n) {
        var term = file.t[n];
        var itself = keyOf(term) === key;
        add(candidates, term, sure === EXACT && !itself ? FORM : sure === FORM && itself ? EXACT : sure);
      });
      phrases.forEach(function (entry) { said.push({ concept: entry[0], phrase: entry[1], share: entry[2], sure: sure }); });
      return meant.length + phrases.length > 0;
    }

    /* A word in the page's language; when nothing is known of it, in the others. */
    function lookUp(held, folded, candidates, said) {
      var found = look(held, folded, EXACT, candidates, said);
      stems(folded).forEach(function (stem, n) {
        if (stem === folded || (n && found)) { return; }
        found = look(held, stem, n ? OTHER_LANGUAGE : FORM, candidates, said) || found;
      });
      return found;
    }

    function begins(held, folded, candidates) {
      var found = [];
      Object.keys(held).forEach(function (place) {
        Object.keys(held[place].k).forEach(function (key) {
          if (key.length > folded.length && key.slice(0, folded.length) === folded) {
            held[place].k[key].forEach(function (n) { found.push(held[place].t[n]); });
          }
        });
      });
      found.sort(function (one, other) { return one[0].length - other[0].length || (one[0] < other[0] ? -1 : 1); });
      found.slice(0, BEGINNINGS).forEach(function (term) { add(candidates, term, BEGINNING); });
      return found.length > 0;
    }

    /* What a query means: { words, pairs }. Each word has `candidates`, what is `said` with it, whether it
       was `known`, and `shown`: what it was taken for when it was not. */
    function understand(query, typing) {
      var typed = typedWords(query), last = typed[typed.length - 1];
      if (!typed.length) { return Promise.resolve({ words: [], pairs: [] }); }
      var pairs = typed.slice(1).map(function (word, n) { return { folded: typed[n].folded + word.folded, first: n }; });
      var keys = [];
      typed.concat(pairs).forEach(function (word) { keys = keys.concat(word.folded, stems(word.folded)); });
      return wanted(keys, typing && last.folded.length > 2 ? last.folded : "").then(function (held) {
        pairs = pairs.filter(function (pair) {
          pair.candidates = Object.create(null);
          pair.said = [];
          return lookUp(held, pair.folded, pair.candidates, pair.said);
        });
        typed.forEach(function (word) {
          word.candidates = Object.create(null);
          word.said = [];
          word.known = lookUp(held, word.folded, word.candidates, word.said);
          if (typing && word === last && word.folded.length > 2) {
            word.known = begins(held, word.folded, word.candidates) || word.known;
          }
        });
        var unknown = typed.filter(function (word, n) {
          return !word.known && word.folded.length > 2 && !words.isFunctionWord(word.folded, language) && !pairs.some(function (pair) { return pair.first === n || pair.first === n - 1; });
        });
        unknown = unknown.slice(0, MOST_GUESSED);
        return (unknown.length ? guess(unknown) : Promise.resolve()).then(function () { return { words: typed, pairs: pairs }; });
      });
    }

    /* The lists of known words in a file, the most important first. */
    function lists(name) {
      return files.file(name).then(function (told) { return told.map(function (list) { return list.split(" "); }); });
    }

    /* What a word that the index does not know may be: one of those that begin as it does, when it is all but that;
       else any word, or a compound of two. */
    function resemble(word) {
      var forms = [word.folded].concat(stems(word.folded)), letter = word.folded[0];
      function nearest(known) { word.near = typos.near(forms, known, 3); }
      var first = files.core.letters.indexOf(letter) < 0 ? Promise.resolve([]) : lists("near-" + letter);
      return first.then(nearest).then(function () {
        if (word.near.length && word.near[0].slips < 2) { return null; }
        return lists("words").then(function (known) {
          nearest(known);
          var all = new Set([].concat.apply([], known));
          var has = function (key) { return all.has(key); };
          word.halves = word.near.length && word.near[0].slips < 2 ? null : typos.halves(word.folded, has, stems);
          if (word.halves) { word.near = []; }
        });
      });
    }

    /* A key as it is spelled: as a word of the index, else as people say it. */
    function spelling(held, key, candidates) {
      var names = held[files.place(key)].n;
      return candidates[key] ? candidates[key].term[0] : Object.prototype.hasOwnProperty.call(names, key) ? names[key] : key;
    }

    /* Words that the index does not know: as a compound of words that it knows, else as a slip of one. */
    function guess(unknown) {
      return Promise.all(unknown.map(resemble)).then(function () {
        var keys = [];
        unknown.forEach(function (word) { keys = keys.concat(word.halves || [], word.near.map(function (one) { return one.key; })); });
        return keys.length ? wanted(keys, "") : {};
      }).then(function (held) {
        unknown.forEach(function (word) {
          (word.halves || []).forEach(function (key) { look(held, key, HALF, word.candidates, word.said); });
          word.near.forEach(function (one) {
            look(held, one.key, SLIP[Math.ceil(one.slips)] * (one.slips % 1 ? 0.9 : 1), word.candidates, word.said);
          });
          if (word.near.length) { word.shown = spelling(held, word.near[0].key, word.candidates); }
        });
      });
    }

    /* Parts of the compounds that were meant, as `wider` of each word: less than what was asked, yet better than nothing. */
    function widen(meaning) {
      var wanting = [];
      meaning.words.forEach(function (word) {
        Object.keys(word.candidates).forEach(function (key) {
          var candidate = word.candidates[key];
          if (candidate.sure >= FORM) {
            (candidate.term[3] || []).forEach(function (part) { wanting.push({ word: word, key: part, sure: candidate.sure }); });
          }
        });
      });
      if (!wanting.length) { return Promise.resolve(false); }
      return wanted(wanting.map(function (one) { return one.key; }), "").then(function (held) {
        wanting.forEach(function (one) {
          var file = held[files.place(one.key)];
          one.word.wider = one.word.wider || Object.create(null);
          listed(file.k, one.key).forEach(function (n) {
            if (keyOf(file.t[n]) === one.key) { one.word.wider[one.key] = { term: file.t[n], sure: one.sure }; }
          });
        });
        return true;
      });
    }

    return { understand: understand, widen: widen, stems: stems, few: FEW };
  };
})();
