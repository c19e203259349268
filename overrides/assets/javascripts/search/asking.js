/* What box and page of the search share: the texts, the finder, and how one asks it. */
(function () {
  "use strict";
  var own = window.perhekeskus, search = own.search = {};
  var folder = document.currentScript.src, fetched = {}, took = 0, finder;
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

  /* The finder's answer to a query. One's own municipality comes first in it. */
  search.find = function (query, options) {
    var began;
    options.municipality = own.municipality() || null;
    return search.ready().then(function () {
      began = performance.now();
      return finder.find(query, options);
    }).then(function (answer) {
      took = performance.now() - began;
      return answer;
    });
  };

  /* How long to wait for the next letter, in milliseconds: about as long as this device took to answer last. */
  search.pause = function () { return Math.max(10, Math.min(took, 150)); };

  search.ready().catch(function () { /* whoever asks is told */ });
})();
