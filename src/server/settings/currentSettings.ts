import type { Connection } from 'vscode-languageserver';
import type { Files } from '../../workspace/files.ts';
import { Roles } from '../diagnostics/roles.ts';
import { answered } from '../indexing/answered.ts';
import { givenSettings, NO_SETTINGS, readSettings, readTheSame, type Settings } from './settings.ts';
import { withSettingsBeside } from './settingsBeside.ts';

export interface CurrentSettingsOptions {
  readonly connection: Connection;
  readonly files: Files;
  /** Whether the editor answers questions about settings; else those given count. */
  readonly canAsk: boolean;
  readonly given: unknown;
  readonly folders: () => readonly string[];
  /** They have been read, whether or not they differ. */
  readonly onRead: () => void;
  /** They have changed; `readsTheSame` where that affects only display, so that no article is read again. */
  readonly onChanged: (readsTheSame: boolean) => Promise<void>;
}

/** The settings as they are now: the editor's, or else those given, and those in a file beside the articles. */
export class CurrentSettings {
  readonly #options: CurrentSettingsOptions;
  #given: unknown;
  #settings = NO_SETTINGS;
  #roles = new Roles([]);

  constructor(options: CurrentSettingsOptions) {
    this.#options = options;
    this.#given = options.given;
  }

  get settings(): Settings {
    return this.#settings;
  }

  get roles(): Roles {
    return this.#roles;
  }

  /** `given` is what an editor that cannot be asked sends along. */
  async changed(given: unknown): Promise<void> {
    this.#given = given ?? this.#given;
    await this.#becoming(() => this.read());
  }

  /** Those of an editor that answers late count from then on. */
  async read(): Promise<void> {
    const { connection, canAsk, folders } = this.#options;
    const given = (): Settings => givenSettings(folders(), this.#given);
    if (!canAsk) return this.#become(given());
    const late = (settings: Settings): unknown => this.#becoming(() => this.#become(settings));
    return this.#become(await answered(readSettings(connection, folders(), this.#given), given, late));
  }

  async #becoming(changing: () => Promise<void>): Promise<void> {
    const before = this.#settings;
    await changing();
    await this.#options.onChanged(readTheSame(before, this.#settings));
  }

  async #become(settings: Settings): Promise<void> {
    const { connection, files } = this.#options;
    this.#settings = await withSettingsBeside(settings, files, (line) => connection.console.warn(line));
    this.#roles = new Roles(this.#settings.folders);
    this.#options.onRead();
  }
}
