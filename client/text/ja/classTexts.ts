import author from "./author.json" with { type: "json" };
import classDebrief from "./classDebrief.json" with { type: "json" };
import classroom from "./classroom.json" with { type: "json" };
import faults from "./faults.json" with { type: "json" };

/** The Japanese texts of classes, and of the page that checks a device and its network for one. */
export const classTexts = { author, classDebrief, classroom, faults };
