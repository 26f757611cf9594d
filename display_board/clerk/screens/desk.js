// @ts-check
/** The counter's own screen: who is here, who is next, one big button. */

import { html } from "htm/preact";

import { Account } from "../parts/account.js";
import { AtCounter } from "../parts/at_counter.js";
import { Answers } from "../parts/answers.js";
import { AskedMove } from "../parts/asked_move.js";
import { Booking } from "../parts/booking.js";
import { ConnectionBanner, TroubleBanners } from "../parts/banners.js";
import { ActButtons, MainButton } from "../parts/buttons.js";
import { DayStrip } from "../parts/day_strip.js";
import { Header, Tools } from "../parts/header.js";
import { Help } from "../parts/help.js";
import { HelpOffer } from "../parts/help_offer.js";
import { OpenPanel } from "../parts/panels/open.js";
import { Pausing } from "../parts/pausing.js";
import { Waiting } from "../parts/waiting.js";
import { WorkProfiles } from "../parts/work_profiles.js";
import { sending, spoken } from "../state.js";

/** @import {StaffSnapshot} from "../../shared/contract.js" */
/** @import {Desk as DeskView} from "../desk.js" */

/**
 * @param {{desk: DeskView, hall: StaffSnapshot}} props
 */
export function Desk({ desk, hall }) {
  const { timezone } = hall.office;
  return html`<div class="desk">
    <${Header} desk=${desk} hall=${hall} />
    <${ConnectionBanner} timezone=${timezone} />
    <${DayStrip} hall=${hall} />
    <${HelpOffer} />
    <${AskedMove} busy=${desk.ticket !== null} />
    <${TroubleBanners} />
    <div class="desk-body">
      <main class="work" aria-busy=${sending.value !== null}>
        <${AtCounter} desk=${desk} />
        <${MainButton} desk=${desk} hall=${hall} />
        <${ActButtons} ticket=${desk.ticket} hall=${hall} />
        <${OpenPanel} hall=${hall} />
        <${Answers} ticket=${desk.ticket} hall=${hall} />
        <${Pausing} desk=${desk} hall=${hall} />
      </main>
      <${Waiting} desk=${desk} hall=${hall} />
      <div class="foot"><${Tools} /></div>
    </div>
    <p id="spoken" class="for-screen-readers" aria-live="assertive"><span key=${spoken.value.number}>${spoken.value.text}</span></p>
    <${Help} />
    <${Account} />
    <${Booking} hall=${hall} />
    <${WorkProfiles} hall=${hall} />
  </div>`;
}
