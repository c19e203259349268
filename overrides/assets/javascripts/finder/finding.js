/* The search without its looks: what is typed → finds in order. Fetches the files of the index as they are needed. A
   query keeps to the index that it began with, also when a new one is published meanwhile. */
(function () {
  "use strict";
  var own = window.perhekeskus;
  var MOST_CONCEPTS = 5, SHOWN = 20, SITUATIONS = 3;

  function engine(files, language) {
    var understanding = own.finderUnderstanding(files, language);
    var scoring = own.finderScoring, narrowing = own.finderNarrowing;

    function columns() {
      return files.file("columns").then(function (told) {
        return told.ready || (told.ready = own.finderColumns(told, files.core.finds));
      });
    }

    /* The finds of the concepts that are surest spoken of. */
    function withRuns(spoken) {
      var size = files.core.concepts;
      return Promise.all(spoken.slice(0, MOST_CONCEPTS).map(function (one) {
        return files.file("c" + Math.floor(one.concept / size)).then(function (file) {
          var told = file[one.concept % size];
          one.word = told[0];
          one.runs = told[1];
          one.situations = told[2];
          return one;
        });
      }));
    }

    /* The finds that answer well enough, in the order of the index. */
    function answering(sums) {
      var best = 0, i, found = [];
      for (i = 0; i < sums.length; i += 1) { if (sums[i] > best) { best = sums[i]; } }
      if (!best) { return found; }
      for (i = 0; i < sums.length; i += 1) { if (sums[i] >= best * scoring.least) { found.push(i); } }
      return found;
    }

    /* The best find of each family, in order: { find, others }. */
    function folded(finds, sums, shown) {
      var last = null, found = [];
      finds.forEach(function (find) {
        var family = shown.family[find];
        if (!last || last.family !== family) {
          last = { family: family, find: find, others: 0 };
          found.push(last);
          return;
        }
        last.others += 1;
        if (sums[find] > sums[last.find]) { last.find = find; }
      });
      return ranked(found, sums);
    }

    function ranked(found, sums) {
      return found.sort(function (one, other) { return sums[other.find] - sums[one.find] || one.find - other.find; });
    }

    /* Every find of one family, in order. */
    function unfolded(finds, sums, shown, family) {
      return ranked(finds.filter(function (find) { return shown.family[find] === family; }).map(function (find) {
        return { family: family, find: find, others: 0 };
      }), sums);
    }

    function told(results, meaning, shown, municipality) {
      var size = files.core.block;
      var mark = own.finderMarks(meaning, understanding);
      return Promise.all(results.map(function (one) {
        return files.file("d" + Math.floor(one.find / size)).then(function (file) {
          var line = file[one.find % size], places = shown.values("municipality", one.find);
          return {
            kind: shown.kinds[line[0]], title: line[1], address: line[2], place: line[3] || "", organisation: line[4] || "",
            text: line[5] || "", lang: line[6] || "", textLang: line[7] || "", others: one.others,
            group: shown.values("kind", one.find)[0], family: one.family, own: Boolean(municipality) && places.indexOf(municipality) >= 0,
            marks: mark(line[1]), textMarks: mark(line[5] || "")
          };
        });
      }));
    }

    /* The query with the words that were guessed in place of those that nothing is known of; null when there are none. */
    function correction(query, meaning) {
      var changed = meaning.words.filter(function (word) { return word.shown && word.whole; });
      return changed.length ? changed.reduceRight(function (text, word) {
        return text.slice(0, word.start) + word.shown + text.slice(word.end);
      }, query) : null;
    }

    /* The folded words of a query that the index does not know. */
    function unknown(meaning) {
      return meaning.words.filter(function (word) { return !word.known; }).map(function (word) { return word.folded; });
    }

    function answer(query, asked) {
      var meaning, shown, crisis, text, sums, spoken, filters = asked.filters || {};
      var length = files.core.finds, limit = asked.limit || SHOWN;
      return Promise.all([understanding.understand(query, asked.typing), columns(), files.file("crises")]).then(function (all) {
        meaning = all[0];
        shown = all[1];
        crisis = own.finderCrisis(query, all[2], unknown(meaning));
        text = scoring.textScores(meaning, length);
        return withRuns(own.finderConcepts(meaning, files.core.all_concepts));
      }).then(function (some) {
        spoken = crisis ? some.concat({ strength: 1, runs: crisis.runs, situations: [] }) : some;
        sums = scoring.scores(text, spoken);
        return folded(answering(sums), sums, shown).length < understanding.few ? understanding.widen(meaning) : false;
      }).then(function (wider) {
        if (wider) { sums = scoring.scores(scoring.textScores(meaning, length), spoken); }
        scoring.preferHelp(sums, shown);
        if (asked.municipality) { scoring.preferOwn(sums, shown, asked.municipality); }
        return filters.open ? files.file("hours").then(own.finderOpen) : null;
      }).then(function (open) {
        var finds = answering(sums), fit = narrowing.fitting(finds, shown, filters, "", open);
        var results = asked.family === undefined ? folded(fit, sums, shown) : unfolded(fit, sums, shown, asked.family);
        var suggestion = correction(query, meaning);
        return told(results.slice(0, limit), meaning, shown, asked.municipality).then(function (lines) {
          return {
            query: query, total: results.length, results: lines,
            words: spoken.map(function (one) { return one.word; }).filter(Boolean),
            suggestion: suggestion, corrected: Boolean(suggestion), crisis: crisis && { key: crisis.key, helplines: crisis.helplines },
            situations: situations(spoken), facets: asked.facets === false ? null : narrowing.facets(finds, shown, filters, open)
          };
        });
      });
    }

    function situations(spoken) {
      var found = [];
      spoken.forEach(function (one) {
        one.situations.forEach(function (key) { if (found.indexOf(key) < 0) { found.push(key); } });
      });
      return found.slice(0, SITUATIONS);
    }

    /* The names of facets; what every query needs is fetched beside them. */
    function labels() {
      Promise.all([columns(), files.file("crises")]).catch(function () { /* the query tells it */ });
      return files.file("labels");
    }

    return { answer: answer, labels: labels };
  }

  /* What others ask of. When a file is gone, since the site was built anew, the index is opened afresh, once. */
  own.finder = function (options) {
    var opened;

    function open(reload) {
      if (!opened || reload) {
        opened = own.finderFiles(options.base, options.json, reload).then(function (files) { return engine(files, options.language); });
        opened.catch(function () { opened = null; });
      }
      return opened;
    }

    function again(ask) {
      return open(false).then(ask).catch(function () { return open(true).then(ask); });
    }

    return {
      find: function (query, asked) { return again(function (engine) { return engine.answer(query, asked || {}); }); },
      facetLabels: function () { return again(function (engine) { return engine.labels(); }); }
    };
  };
})();
