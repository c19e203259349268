/* The engine is loaded when the box is first touched. `engine.load` promises a function: query, how many → a promise of
   [{ title, address }], best first. */
(function () {
  "use strict";
  var box = document.getElementById("box"), results = document.getElementById("results"), asked = 0, loaded;

  window.found = function (query, most) {
    loaded = loaded || window.engine.load();
    return loaded.then(function (search) { return search(query, most); });
  };

  box.addEventListener("focus", function () { loaded = loaded || window.engine.load(); });
  box.addEventListener("input", function () {
    var mine = asked += 1;
    window.found(box.value, 7).then(function (finds) {
      if (mine !== asked) { return; }
      results.textContent = "";
      finds.forEach(function (find) {
        var item = document.createElement("li");
        item.textContent = find.title;
        results.appendChild(item);
      });
    });
  });

  window.engine.script = function (address) {
    return new Promise(function (done, failed) {
      var script = document.createElement("script");
      script.src = address;
      script.onload = done;
      script.onerror = failed;
      document.head.appendChild(script);
    });
  };
})();
