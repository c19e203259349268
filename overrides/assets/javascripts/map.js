/* Opens the map of a page when a reader asks for it. Until then nothing of it is fetched: the block that
   generators/pages/map_block.py writes says what to fetch. Again pressed, the button closes the map. */
(function () {
  "use strict";
  var block = document.querySelector(".place-map");
  if (!block) { return; }
  var folder = new URL("../map/", document.currentScript.src).href;
  var button = block.querySelector("button");
  var state = document.createElement("p");
  var opened = null;
  state.className = "place-map__state";
  state.setAttribute("role", "status");
  button.parentNode.after(state);
  button.setAttribute("aria-expanded", "false");

  function script(name) {
    return new Promise(function (resolve, reject) {
      var element = document.createElement("script");
      element.src = folder + name;
      element.async = false; // in the order of asking
      element.onload = resolve;
      element.onerror = reject;
      document.head.append(element);
    });
  }

  function style(name) {
    return new Promise(function (resolve, reject) {
      var element = document.createElement("link");
      element.rel = "stylesheet";
      element.href = folder + name;
      element.onload = resolve;
      element.onerror = reject;
      document.head.append(element);
    });
  }

  function data(address) {
    return fetch(address).then(function (answer) {
      if (!answer.ok) { throw new Error(answer.status); }
      return answer.json();
    });
  }

  /* The file as it is, or with the one place alone that the block is about. */
  function chosen(file, only) {
    if (only) { file.features = file.features.filter(function (place) { return place.id === only; }); }
    return file;
  }

  function open() {
    var told = block.dataset;
    var files = told.styles.split(" ").map(style).concat(told.scripts.split(" ").map(script));
    state.textContent = told.loading;
    return Promise.all([data(told.words), data(told.places)].concat(files)).then(function (answers) {
      return window.perhekeskusMap.panel(block, folder, answers[0], chosen(answers[1], told.only), function () { return script(told.object); });
    }).then(function (panel) {
      state.textContent = "";
      return panel;
    });
  }

  button.addEventListener("click", function () {
    if (opened) {
      opened.then(function (panel) { panel.toggle(); });
      return;
    }
    opened = open();
    opened.catch(function () {
      opened = null;
      state.textContent = block.dataset.failed;
    });
  });
})();
