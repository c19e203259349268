/* The files of the search's index, each fetched once and when it is first needed. They stand in a folder whose name
   comes from their content; "core.json" names it. When the site was built anew while a page was open, the old folder is
   gone: the core is then fetched afresh, once. */
(function () {
  "use strict";
  var own = window.perhekeskus;

  function fetched(address, reload) {
    return fetch(address, reload ? { cache: "reload" } : {}).then(function (answer) {
      return answer.ok ? answer.json() : Promise.reject(new Error(address + ": " + answer.status));
    });
  }

  /* `core` is there after `start`. `file` gives a promise of one file; `range` that of the words around a key. */
  own.finderFiles = function (base, json) {
    var get = json || fetched, kept, started;
    var files = { core: null };

    files.start = function (reload) {
      if (!started || reload) {
        kept = {};
        started = get(base + "core.json", reload).then(function (core) { files.core = core; });
        started.catch(function () { started = null; });
      }
      return started;
    };

    files.file = function (name) {
      if (!kept[name]) {
        kept[name] = get(base + files.core.folder + "/" + name + ".json", false);
        kept[name].catch(function () { delete kept[name]; });
      }
      return kept[name];
    };

    /* Number of the file of words in which a key would stand. */
    files.place = function (key) {
      var starts = files.core.starts, low = 0, high = starts.length - 1, middle;
      while (low < high) {
        middle = (low + high + 1) >> 1;
        if (starts[middle] <= key) { low = middle; } else { high = middle - 1; }
      }
      return low;
    };

    files.range = function (key) { return files.file("w" + files.place(key)); };

    /* What `ask` gives; once more with a fresh core when a file of the old one is gone. */
    files.again = function (ask) {
      return files.start(false).then(ask).catch(function () { return files.start(true).then(ask); });
    };
    return files;
  };
})();
