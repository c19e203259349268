/* What box and page of the search share: the texts, the finder, how one asks it, and how often. */
(function () {
  "use strict";
  var own = window.perhekeskus, search = own.search = {};
  var folder = document.currentScript.src, fetched = {}, LATEST = 150, finder;
  search.home = document.querySelector(".search-form").action.split(/[?#]/)[0];
  search.root = new URL("..", search.home).href;

  function json(address) {
    return fetch(address).then(function (answer) { return answer.ok ? answer.json() : Promise.reject(new Error(answer.status)); });
  }

  /* What `make` promises, made once; when it fails, it is made anew the next time that somebody asks. */
  function once(name, make) {
    if (!fetched[name]) {
      fetched[name] = make();
      fetched[name].catch(function () { fetched[name] = null; });
    }
    return fetched[name];
  }

  function texts() {
    return json(search.home + "texts.json").then(function (told) {
      search.told = told;
      search.words = told.words;
    });
  }

  /* Without its style the search works, too. */
  function style() {
    return new Promise(function (done) {
      var link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = new URL("../stylesheets/search.css", folder).href;
      link.onload = link.onerror = done;
      document.head.appendChild(link);
    });
  }

  function labels() {
    return finder.facetLabels().then(function (told) { search.labels = told; });
  }

  /* When everything is there to show an answer with. */
  search.ready = function () {
    finder = finder || own.finder({ base: search.root + "finder/", language: document.documentElement.lang });
    return Promise.all([once("texts", texts), once("style", style), once("labels", labels)]);
  };

  /* The finder's answer to a query, once there is everything to show it with. One's own municipality comes first in it. */
  search.find = function (query, options) {
    var ready = search.ready();
    options.municipality = own.municipality() || null;
    return Promise.all([finder.find(query, options), ready]).then(function (both) { return both[0]; });
  };

  /* Asks for what is being written: at once, or when the answer before has come, so that a slow device is not asked more
     than it can answer; yet at the latest after a moment, so that a slow line holds nothing up. `ask` promises that it is
     answered. */
  search.pace = function (ask) {
    var running = 0, waiting = null;

    function cancel() {
      clearTimeout(waiting);
      waiting = null;
    }

    function answered() {
      running -= 1;
      if (!running && waiting !== null) { go(); }
    }

    function go() {
      cancel();
      running += 1;
      ask().then(answered, answered);
    }

    return {
      cancel: cancel,
      soon: function () {
        if (!running) { go(); } else if (waiting === null) { waiting = setTimeout(go, LATEST); }
      }
    };
  };

  search.ready().catch(function () { /* whoever asks is told */ });
})();
