import { formatNumber, t } from "#client/text/i18n.ts";
import type { TableNews } from "#client/viewmodel/stage/tableNews.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";

/** The sentence that tells a change at the table. */
export function newsText(news: TableNews): string {
  switch (news.kind) {
    case "trustMoved": {
      const { from, to } = news;
      const level = formatNumber(news.level);
      return t(news.up ? "table:news.trustRose" : "table:news.trustFell", { from, to, level });
    }
    case "trackMoved": {
      const track = t(`table:tracks.${news.track}.name`);
      const level = formatNumber(news.level);
      return t(news.up ? "table:news.trackRose" : "table:news.trackFell", { track, level });
    }
    case "treatyLaid":
      return t("table:news.treatyLaid", { title: news.title });
    case "treatyDecided":
      return t(`table:news.decided.${news.status}`, { title: news.title });
    case "programmeAdopted":
      return t("table:news.programmeAdopted", { title: news.title });
    case "programmeEnded":
      return t("table:news.programmeEnded", { title: news.title });
    case "positionTaken":
      return t(`table:news.positions.${news.position}`, { name: news.name });
    case "ready":
      return t("table:news.ready", { name: news.name });
    case "chair":
      return t("table:news.chair", { name: news.name });
    case "presence":
      return t(news.back ? "table:news.back" : "table:news.away", { name: news.name });
    case "cover":
      return t(`table:news.cover.${news.by ?? "returned"}`, { name: news.name });
    case "muted":
      return t(news.muted ? "table:news.muted" : "table:news.unmuted", { name: news.name });
    case "crisisStruck":
      return t("table:news.crisisStruck", { title: news.title, body: news.body });
    case "crisisResolved":
      return t(`table:news.crisisOutcomes.${news.outcome}`, { title: news.title });
    default:
      return assertNever(news);
  }
}
