// Completions under the search box, after the combobox pattern of the ARIA Authoring Practices.
(function () {
  "use strict";
  var kinds = { title: "篇名", unit: "单位", topic: "主题", author: "作者", phrase: "词语" };

  function enhance(form) {
    var input = form.querySelector("input[type=search]");
    var list = document.createElement("ul");
    var pending = 0;
    var asked = 0;
    var active = -1;

    list.id = "q-suggestions";
    list.className = "suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "检索词建议");
    list.hidden = true;
    form.querySelector(".search-field").appendChild(list);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");

    function close() {
      list.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function choose(text) {
      input.value = text;
      close();
      form.submit();
    }

    function entry(suggestion, index) {
      var item = document.createElement("li");
      var word = document.createElement("span");
      var kind = document.createElement("span");
      item.id = "q-suggestion-" + index;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.dataset.text = suggestion.text;
      word.textContent = suggestion.text;
      kind.textContent = (kinds[suggestion.kind] || "") + " " + suggestion.count;
      kind.className = "suggestion-kind";
      item.append(word, kind);
      item.addEventListener("mousedown", function (event) {
        event.preventDefault();
        choose(suggestion.text);
      });
      return item;
    }

    function show(suggestions) {
      list.replaceChildren.apply(list, suggestions.map(entry));
      active = -1;
      list.hidden = suggestions.length === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
    }

    function move(step) {
      var items = list.children;
      if (active >= 0) {
        items[active].setAttribute("aria-selected", "false");
      }
      active = (active + step + items.length) % items.length;
      items[active].setAttribute("aria-selected", "true");
      items[active].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", items[active].id);
    }

    function ask() {
      var typed = input.value.trim();
      var mine = ++asked;
      if (typed.length === 0) {
        close();
        return;
      }
      fetch("/api/suggest?q=" + encodeURIComponent(typed))
        .then(function (answer) { return answer.ok ? answer.json() : { suggestions: [] }; })
        .then(function (answer) {
          if (mine === asked && document.activeElement === input) {
            show(answer.suggestions);
          }
        })
        .catch(close);
    }

    input.addEventListener("input", function (event) {
      if (event.isComposing) {
        return;
      }
      window.clearTimeout(pending);
      pending = window.setTimeout(ask, 120);
    });
    input.addEventListener("compositionend", ask);
    input.addEventListener("blur", close);
    input.addEventListener("keydown", function (event) {
      if (event.isComposing || list.hidden) {
        return;
      }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        move(event.key === "ArrowDown" ? 1 : active < 0 ? 0 : -1);
      } else if (event.key === "Escape") {
        event.preventDefault();
        close();
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        choose(list.children[active].dataset.text);
      }
    });
  }

  document.querySelectorAll("form[data-suggest]").forEach(enhance);
})();
