import { LitElement, type PropertyValues, css, html } from 'lit';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

/** Below this scale the names on the picture are too small to read; it scrolls instead. */
const READABLE = 0.8;

/**
 * Draws a BPMN file with bpmn-js and marks the steps that are done and the present one.
 * The colours are those of the page, light or dark.
 */
class ProcessDrawing extends LitElement {
  static properties = {
    xml: { type: String },
    current: { type: String },
    done: { type: String },
    label: { type: String },
    larger: { type: String },
    smaller: { type: String },
  };

  declare xml: string;
  declare current: string;
  declare done: string;
  declare label: string;
  declare larger: string;
  declare smaller: string;

  private viewer?: NavigatedViewer;
  private scale = 1;
  private readonly resized = new ResizeObserver(() => this.fit());

  static styles = css`
    :host {
      display: flex;
      flex-direction: column;
    }
    .frame {
      overflow: auto;
      border: 1px solid var(--lumo-contrast-10pct);
      border-radius: var(--lumo-border-radius-m);
      background: var(--lumo-base-color);
    }
    .frame:focus-visible {
      outline: 2px solid var(--lumo-primary-color);
    }
    .tools {
      order: -1;
      align-self: flex-end;
      display: flex;
      gap: 0.25rem;
      margin-bottom: 0.25rem;
    }
    .tools button {
      width: 2rem;
      height: 2rem;
      border: 1px solid var(--lumo-contrast-20pct);
      border-radius: var(--lumo-border-radius-m);
      background: var(--lumo-base-color);
      color: var(--lumo-body-text-color);
      font-size: 1.1rem;
      line-height: 1;
      cursor: pointer;
    }
    @media (pointer: coarse) {
      .tools button {
        width: 2.75rem;
        height: 2.75rem;
      }
    }
    .djs-outline,
    .djs-bendpoints {
      display: none;
    }
    .djs-shape .djs-visual text,
    .djs-connection .djs-visual text,
    .djs-label text {
      font-family: var(--lumo-font-family);
    }
    .done.djs-shape .djs-visual > :first-child {
      stroke: light-dark(#1b6e3c, #7fd6a2) !important;
      fill: light-dark(#e5f4ea, #163524) !important;
    }
    .done.djs-connection .djs-visual > path {
      stroke: light-dark(#1b6e3c, #7fd6a2) !important;
    }
    .current.djs-shape .djs-visual > :first-child {
      stroke: light-dark(#0b5bd3, #8ab8ff) !important;
      stroke-width: 4px !important;
      fill: light-dark(#dbe8ff, #14325f) !important;
    }
    .bjs-powered-by {
      background: light-dark(transparent, #ffffffd9);
      border-radius: 4px;
      padding: 2px;
    }
  `;

  render() {
    return html`
      <div class="frame" role="group" tabindex="0" aria-label=${this.label ?? ''}><div class="canvas"></div></div>
      <div class="tools">
        <button type="button" aria-label=${this.smaller ?? ''} title=${this.smaller ?? ''} @click=${() => this.zoom(0.8)}>−</button>
        <button type="button" aria-label=${this.larger ?? ''} title=${this.larger ?? ''} @click=${() => this.zoom(1.25)}>+</button>
      </div>
    `;
  }

  connectedCallback() {
    super.connectedCallback();
    this.resized.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  protected async updated(changed: PropertyValues<this>) {
    if (this.xml && (changed.has('xml') || changed.has('current') || changed.has('done'))) {
      await this.draw();
    }
  }

  private async draw() {
    const { default: Viewer } = await import('bpmn-js/lib/NavigatedViewer');
    this.viewer ??= new Viewer({
      container: this.canvasElement(),
      zoomScroll: { enabled: false },
      bpmnRenderer: {
        defaultFillColor: 'var(--lumo-base-color)',
        defaultStrokeColor: 'var(--lumo-secondary-text-color)',
        defaultLabelColor: 'var(--lumo-body-text-color)',
      },
      textRenderer: { defaultStyle: { fontSize: '13px' }, externalStyle: { fontSize: '12.5px' } },
    } as ConstructorParameters<typeof Viewer>[0]);
    await this.viewer.importXML(this.xml);
    const canvas = this.viewer.get<Canvas>('canvas');
    this.ids(this.done).forEach((id) => canvas.addMarker(id, 'done'));
    this.ids(this.current).forEach((id) => canvas.addMarker(id, 'current'));
    this.fit();
    this.showCurrent(canvas);
    this.dispatchEvent(new CustomEvent('drawn'));
  }

  private zoom(factor: number) {
    this.scale = Math.min(3, Math.max(0.5, this.scale * factor));
    this.fit();
  }

  private fit() {
    if (!this.viewer || !this.clientWidth) {
      return;
    }
    const canvas = this.viewer.get<Canvas>('canvas');
    const { inner } = canvas.viewbox();
    const width = Math.max(this.clientWidth - 2, (inner.width + 40) * READABLE) * this.scale;
    const zoom = Math.min(width / (inner.width + 40), 1.1 * this.scale);
    const element = this.canvasElement();
    element.style.width = `${Math.floor(width)}px`;
    element.style.height = `${Math.ceil((inner.height + 56) * zoom)}px`;
    canvas.resized();
    const shown = { width: width / zoom, height: inner.height + 56 };
    canvas.viewbox({ x: inner.x - (shown.width - inner.width) / 2, y: inner.y - 20, ...shown });
  }

  private showCurrent(canvas: Canvas) {
    const [first] = this.ids(this.current);
    const graphics = first && canvas.getGraphics(first);
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame')!;
    if (graphics) {
      const step = graphics.getBoundingClientRect();
      const seen = frame.getBoundingClientRect();
      frame.scrollLeft += step.left + step.width / 2 - (seen.left + seen.width / 2);
    }
  }

  private canvasElement() {
    return this.renderRoot.querySelector<HTMLElement>('.canvas')!;
  }

  private ids(list?: string) {
    return (list ?? '').split(' ').filter((id) => id !== '');
  }
}

customElements.define('cailian-process-drawing', ProcessDrawing);
