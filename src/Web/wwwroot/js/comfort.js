// Comfort only: every page works without this file.
(function () {
  "use strict";
  var root = document.documentElement;
  var announcer = document.querySelector("[data-announce]");

  function announce(text) {
    if (announcer) {
      announcer.textContent = text;
      window.setTimeout(function () { announcer.textContent = ""; }, 4000);
    }
  }

  // Theme switch.
  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function switchTheme() {
    root.dataset.theme = isDark() ? "light" : "dark";
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch (error) {
      // The choice then holds for this page only.
    }
    announce(isDark() ? "已换成深色" : "已换成浅色");
  }

  // Copying. Plain http on another machine has no clipboard interface, so the old way stays as a second.
  function copyTheOldWay(text) {
    var area = document.createElement("textarea");
    area.value = text;
    area.className = "unseen";
    document.body.appendChild(area);
    area.select();
    var done = document.execCommand("copy");
    area.remove();
    return done;
  }

  function copy(text, button) {
    var kept = button.textContent;
    function tell(done) {
      announce(done ? "已复制" : "复制未成功");
      button.textContent = done ? "已复制" : "未成功";
      window.setTimeout(function () { button.textContent = kept; }, 1600);
    }
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(text).then(function () { tell(true); }, function () { tell(copyTheOldWay(text)); });
    } else {
      tell(copyTheOldWay(text));
    }
  }

  // Within quotation marks the inner ones are single, and double again within those (GB/T 15834-2011, 4.8.3.4).
  function inner(text) {
    var turned = { "“": "‘", "”": "’", "‘": "“", "’": "”" };
    return text.replace(/[“”‘]|(?<![A-Za-z])’|’(?![A-Za-z])/g, function (mark) { return turned[mark]; });
  }

  function cited(text, element, place) {
    var holder = element.closest("[data-citation]");
    var citation = holder ? holder.dataset.citation : "";
    return citation ? "“" + inner(text) + "”\n——" + citation + (place || "") : text;
  }

  // Words of a paragraph without the notes on laws it names.
  function printed(para) {
    var bare = para.cloneNode(true);
    bare.querySelectorAll(".law-note").forEach(function (note) { note.remove(); });
    return bare.textContent;
  }

  function onClick(event) {
    var button = event.target.closest("button");
    if (!button) {
      return;
    }
    if (button.matches("[data-theme-switch]")) {
      switchTheme();
    } else if (button.matches("[data-copy-passage]")) {
      copy(cited(button.dataset.copyPassage, button, "（" + button.dataset.place + "）"), button);
    } else if (button.matches("[data-copy-para]")) {
      var para = button.closest(".para").querySelector("[data-para]");
      copy(cited(printed(para), button, "（" + para.dataset.place + "）"), button);
    } else if (button.matches("[data-copy-citation]")) {
      copy(button.closest(".citation").querySelector("[data-citation-text]").textContent, button);
    }
  }

  // The slash key goes to the search box, as in other reference works.
  function onKey(event) {
    var typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      var box = document.getElementById("q");
      if (box) {
        event.preventDefault();
        box.focus();
        box.select();
      }
    }
  }

  // Panels that wide pages show open anyway.
  function openPanels(wide) {
    document.querySelectorAll("details[data-facets]").forEach(function (panel) { panel.open = wide.matches; });
  }

  document.addEventListener("click", onClick);
  document.addEventListener("keydown", onKey);
  var wide = matchMedia("(min-width: 60rem)");
  openPanels(wide);
  wide.addEventListener("change", openPanels);
})();
