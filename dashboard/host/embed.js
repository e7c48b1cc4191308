/**
 * <unrest-map src label poster height>: an Unrest Map in a page of yours. It holds the map's
 * place with a poster, loads the map when the reader comes near, and gives the frame the height
 * that the map asks for. Only messages of its own frame, from its own address, are heard.
 */
(() => {
  "use strict";

  const LEAST = 100; // px
  const MOST = 4000;
  const NEAR = "600px"; // how far from the window the map begins to load
  const SANDBOX =
    "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";

  class UnrestMap extends HTMLElement {
    static observedAttributes = ["src"];

    constructor() {
      super();
      this.attachShadow({ mode: "open" });
    }

    connectedCallback() {
      this.hear = (event) => this.heard(event);
      window.addEventListener("message", this.hear);
      this.wait();
    }

    disconnectedCallback() {
      window.removeEventListener("message", this.hear);
      this.clear();
    }

    attributeChangedCallback() {
      if (this.hear && this.isConnected) this.wait();
    }

    /** The map's address, or null: nothing but a page of the web may stand in the frame. */
    get address() {
      const src = this.getAttribute("src");
      try {
        const address = new URL(src, document.baseURI);
        return src && /^https?:$/.test(address.protocol) ? address : null;
      } catch {
        return null;
      }
    }

    clear() {
      this.near?.disconnect();
      this.frame = null;
      this.shadowRoot.replaceChildren();
    }

    /** Hold the place with the poster until the reader comes near. */
    wait() {
      this.clear();
      this.fill();
      if (!this.address) return this.shadowRoot.append(document.createElement("slot"));
      this.high(Number(this.getAttribute("height")) || 640);
      const poster = this.getAttribute("poster");
      if (poster) {
        this.poster = new Image();
        Object.assign(this.poster, { alt: this.label, loading: "lazy", src: poster });
        this.poster.style.cssText = "position:absolute;width:100%;height:100%;object-fit:contain;object-position:top";
        this.shadowRoot.append(this.poster);
      }
      this.near = new IntersectionObserver(
        (entries) => entries.some((one) => one.isIntersecting) && this.show(),
        { rootMargin: NEAR }
      );
      this.near.observe(this);
    }

    /**
     * As wide as there is room, whatever stands around it. All that is in it lies over it and
     * gives it no width: the column makes it ask for the window's where a float or a centred
     * column asks how wide it would be, and for none where it must shrink.
     */
    fill() {
      Object.assign(this.style, {
        boxSizing: "border-box",
        display: "grid",
        gridTemplateColumns: "minmax(0, 100vw)",
        position: "relative",
      });
      this.style.width ||= "100%";
    }

    get label() {
      return this.getAttribute("label") || this.textContent.trim();
    }

    show() {
      this.near.disconnect();
      const frame = document.createElement("iframe");
      frame.title = this.label;
      frame.allow = "fullscreen";
      frame.referrerPolicy = "strict-origin-when-cross-origin";
      frame.setAttribute("sandbox", SANDBOX);
      frame.style.cssText = "position:absolute;width:100%;height:100%;border:0;opacity:0";
      frame.src = this.address.href;
      this.frame = frame;
      this.shadowRoot.append(frame);
      // An old map that sends no height must not stay behind its poster.
      frame.addEventListener("load", () => setTimeout(() => this.reveal(), 4000));
    }

    reveal() {
      if (!this.frame) return;
      this.frame.style.opacity = 1;
      this.poster?.remove();
    }

    heard({ data, source, origin }) {
      if (!this.frame || source !== this.frame.contentWindow) return;
      if (origin !== this.address?.origin) return;
      const use = data?.["unrest-map"];
      if (use) this.dispatchEvent(new CustomEvent("unrest-use", { detail: use, bubbles: true }));
      const told = Object.values(data?.["datawrapper-height"] ?? {})[0];
      if (!Number.isFinite(told)) return;
      this.high(told);
      this.reveal();
    }

    high(height) {
      this.style.height = `${Math.min(Math.max(height, LEAST), MOST)}px`;
    }
  }

  if (!customElements.get("unrest-map")) customElements.define("unrest-map", UnrestMap);
})();
