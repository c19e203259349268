/* Pagefind by its own script. */
window.engine = {
  load: function () {
    return import("./pagefind/pagefind.js").then(function (pagefind) {
      return pagefind.init().then(function () {
        return function (query, most) {
          return pagefind.search(query).then(function (answer) {
            return Promise.all(answer.results.slice(0, most).map(function (one) { return one.data(); }));
          }).then(function (pages) {
            return pages.map(function (page) { return { title: page.meta.title, address: page.raw_url || page.url }; });
          });
        };
      });
    });
  }
};
