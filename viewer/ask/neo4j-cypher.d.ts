/** The part of Neo4j's Cypher mode that the editor uses; its own types are not where TypeScript looks for them. */
declare module '@neo4j-cypher/codemirror' {
  import type { Extension } from '@codemirror/state';
  import type { EditorView } from '@codemirror/view';

  export interface CypherEditorOptions {
    readonly value?: string;
    readonly schema?: {
      readonly labels?: readonly string[];
      readonly relationshipTypes?: readonly string[];
      readonly propertyKeys?: readonly string[];
    };
    readonly autofocus?: boolean;
    readonly lineNumbers?: boolean;
    readonly lineWrapping?: boolean;
    readonly search?: boolean;
    readonly tabKey?: boolean;
    readonly theme?: 'light' | 'dark' | 'auto';
    readonly cursorWide?: boolean;
    readonly tooltipAbsolute?: boolean;
    readonly preExtensions?: readonly Extension[];
    readonly postExtensions?: readonly Extension[];
  }

  export interface CypherEditor {
    readonly codemirror: EditorView;
    setValue(value: string): void;
  }

  export function createCypherEditor(parent: Element, options: CypherEditorOptions): { readonly editor: CypherEditor };
}
