/* Share, copy the link, print. Without the device's own way of sharing the link stays a letter. */
(function () {
  "use strict";
  document.querySelectorAll(".page-actions").forEach(function (row) {
    var share = row.querySelector(".share"), copy = row.querySelector(".copy"), copied = row.querySelector(".copied");
    var address = location.href.split("#")[0];

    function byHand() {
      var field = document.createElement("textarea");
      field.value = address;
      row.appendChild(field);
      field.select();
      document.execCommand("copy");
      field.remove();
      copy.focus();
    }

    if (navigator.share) {
      share.addEventListener("click", function (event) {
        event.preventDefault();
        navigator.share({ title: document.title, url: address }).catch(function () { /* the reader changed their mind */ });
      });
    }
    copy.addEventListener("click", function () {
      var done = function () { copied.textContent = copy.dataset.done; };
      if (navigator.clipboard) {
        navigator.clipboard.writeText(address).then(done, function () { byHand(); done(); });
      } else { byHand(); done(); }
      setTimeout(function () { copied.textContent = ""; }, 5000);
    });
    row.querySelector(".print").addEventListener("click", function () { window.print(); });
  });
})();
