/* The search puts one's own municipality's results first. The theme's search asks a worker of its own and shows what it
   answers in that order; here the answer is ordered before the theme reads it, so that what is shown, counted and reached
   by the arrow keys is one and the same. So it stands before the theme's script. Nothing is done, nor fetched, before
   somebody searches who has chosen a municipality. */
(function () {
  "use strict";
  var own = window.perhekeskus, settings = document.getElementById("__config"), Real = window.Worker;
  if (!own || !settings || !Real || !window.Set) { return; }
  var base = JSON.parse(settings.textContent).base + "/", known = {}, last;

  function json(address) {
    return fetch(base + address).then(function (answer) { return answer.ok ? answer.json() : Promise.reject(answer.status); });
  }

  /* Addresses that are the municipality's own; its data is fetched when it is first needed. */
  function load(code, tell) {
    known[code] = new Set();
    json("municipalities.json").then(function (files) {
      var folder = files[code].replace(/[^/]+$/, "");
      return json(files[code]).then(function (file) {
        known[code] = new Set(file.services.concat(file.features.map(function (place) { return place.properties.link; })));
        known[code].folder = folder;
        if (last) { tell(last); }
      });
    }).catch(function () { /* the order stays as it is */ });
  }

  function order(message, tell) {
    var code = own.municipality(), mine = known[code];
    if (!code || !message || message.type !== 3) { return; }
    last = message;
    if (!mine) { load(code, tell); return; }
    var first = [], rest = [];
    message.data.items.forEach(function (pages) {
      var address = pages[0].location.split("#")[0];
      if (!mine.has(address) && !(mine.folder && address.indexOf(mine.folder) === 0)) { rest.push(pages); return; }
      /* Enter opens what has the highest score. */
      pages.forEach(function (page) { if (page.score < 1e6) { page.score += 1e6; } });
      first.push(pages);
    });
    message.data.items = first.concat(rest);
  }

  /* What the theme takes for its worker: the real one is fetched with the first thing it is asked. */
  window.Worker = function (address, options) {
    var stand = document.createElement("i"), worker;

    function tell(message) {
      order(message, tell);
      stand.dispatchEvent(new MessageEvent("message", { data: message }));
    }

    stand.postMessage = function (message) {
      if (!worker) {
        worker = new Real(address, options);
        worker.addEventListener("message", function (event) { tell(event.data); });
      }
      worker.postMessage(message);
    };
    return stand;
  };
})();
