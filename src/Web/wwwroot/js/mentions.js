// Comfort only: Esc puts away the note on a law; without this file it goes when the pointer or the focus does.
(function () {
  "use strict";
  var put = null;

  function show() {
    if (put) {
      put.classList.remove("away");
      put = null;
    }
  }

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") {
      return;
    }
    var open = document.querySelector(".law:hover, .law:focus-within");
    if (open) {
      put = open;
      open.classList.add("away");
    }
  });
  document.addEventListener("focusin", show);
  document.addEventListener("pointerover", function (event) {
    if (put && !put.contains(event.target)) {
      show();
    }
  });
})();
