// Collecting into a pack without leaving the page, and by the key c. Without this file the buttons send their form.
(function () {
  "use strict";
  var announcer = document.querySelector("[data-announce]");
  var form = document.querySelector("[data-collect-form]");
  var silent = "网络或服务没有回应，请再试一次";
  var underWay = false;

  function announce(text) {
    if (announcer) {
      announcer.textContent = text;
      window.setTimeout(function () { announcer.textContent = ""; }, 5000);
    }
  }

  function told(pack) {
    var words = (pack.already ? "《" + pack.name + "》已有这一条，共 " : "已收入《" + pack.name + "》，共 ") + pack.entries + " 条";
    announce(words);
    form.querySelector("[data-collect-last]").textContent = words;
    var open = form.querySelector("[data-collect-open]");
    open.href = "/packs/" + encodeURIComponent(pack.id);
    open.textContent = "打开（" + pack.entries + " 条）";
  }

  // A pack begun just now becomes the chosen one.
  function chosen(pack) {
    var select = form.elements.pack;
    if (!Array.prototype.some.call(select.options, function (option) { return option.value === pack.id; })) {
      select.insertBefore(new Option(pack.name, pack.id), select.firstChild);
    }
    select.value = pack.id;
  }

  // Words for what went wrong; what is no answer of this site is told in words of ours, never in those of the browser.
  function refusal(answer) {
    return answer.json().then(
      function (body) { return typeof body.code === "string" && body.detail ? body.detail : silent; },
      function () { return silent; });
  }

  function done(button, pack) {
    chosen(pack);
    told(pack);
    button.textContent = "已收入";
    button.setAttribute("aria-label", button.getAttribute("aria-label").replace(/^收入/, "已收入"));
  }

  // One at a time: a key held down or a second click would begin a second pack.
  function collect(button) {
    if (underWay) {
      return;
    }
    underWay = true;
    var data = new URLSearchParams(new FormData(form));
    data.set("what", button.value);
    button.setAttribute("aria-busy", "true");
    fetch(form.action, { method: "POST", body: data, headers: { Accept: "application/json" } })
      .then(function (answer) {
        return answer.ok
          ? answer.json().then(function (pack) { done(button, pack); })
          : refusal(answer).then(function (words) { announce("没有收入：" + words); });
      })
      .catch(function () { announce("没有收入：" + silent); })
      .finally(function () {
        underWay = false;
        button.removeAttribute("aria-busy");
      });
  }

  function onSubmit(event) {
    if (event.submitter && event.submitter.matches("[data-collect-button]")) {
      event.preventDefault();
      collect(event.submitter);
    }
  }

  function typing(target) {
    return target.closest("input, textarea, select, [contenteditable]");
  }

  // The key counts only while the focus is inside something that can be collected, so it is in nobody's way (WCAG 2.1.4).
  function onKey(event) {
    if (event.repeat || event.ctrlKey || event.metaKey || event.isComposing || typing(event.target)) {
      return;
    }
    var entry = event.target.closest("[data-entry]");
    if (event.altKey && entry && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      var move = entry.querySelector(event.key === "ArrowUp" ? "[value=up]" : "[value=down]");
      if (move) {
        event.preventDefault();
        move.click();
      }
      return;
    }
    var place = event.target.closest("[data-collect]");
    var button = place && place.querySelector("[data-collect-button]");
    if (form && button && !event.altKey && event.key.toLowerCase() === "c") {
      event.preventDefault();
      collect(button);
    }
  }

  if (form) {
    form.addEventListener("submit", onSubmit);
  }
  document.addEventListener("keydown", onKey);
})();
