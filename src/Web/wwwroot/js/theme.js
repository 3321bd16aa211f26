// Runs before the first paint: tells the style sheet that scripts run, and keeps the reader's choice of theme.
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("js");
  try {
    var chosen = localStorage.getItem("theme");
    if (chosen === "dark" || chosen === "light") {
      root.dataset.theme = chosen;
    }
  } catch (error) {
    // Storage may be forbidden; then the system's theme holds.
  }
})();
