/* The files of the search's index, each fetched once and when it is first needed. They stand in a folder whose name
   comes from their content; "core.json" names it. */
(function () {
  "use strict";
  var own = window.perhekeskus;

  function fetched(address, reload) {
    return fetch(address, reload ? { cache: "reload" } : {}).then(function (answer) {
      return answer.ok ? answer.json() : Promise.reject(new Error(address + ": " + answer.status));
    });
  }

  /* A promise of the index as it is now: its `core`, `file` for a promise of one of its files, `place` for the number of
     the file of words in which a key would stand. `reload` passes over what the browser has kept of the core. */
  own.finderFiles = function (base, json, reload) {
    var get = json || fetched;
    return get(base + "core.json", reload).then(function (core) {
      var kept = {};

      function file(name) {
        if (!kept[name]) {
          kept[name] = get(base + core.folder + "/" + name + ".json", false);
          kept[name].catch(function () { delete kept[name]; });
        }
        return kept[name];
      }

      function place(key) {
        var starts = core.starts, low = 0, high = starts.length - 1, middle;
        while (low < high) {
          middle = (low + high + 1) >> 1;
          if (starts[middle] <= key) { low = middle; } else { high = middle - 1; }
        }
        return low;
      }

      return { core: core, file: file, place: place };
    });
  };
})();
