import { describe, expect, test } from "vitest";
import { readRoster } from "#client/viewmodel/classroom/rosterModel.ts";

describe("a pasted list", () => {
  test("is a name a line, whatever ends the lines", () => {
    expect(readRoster("Kim Mina\r\nSato Ren\n\n  Siti Rahma \rPark").names).toEqual([
      "Kim Mina",
      "Sato Ren",
      "Siti Rahma",
      "Park",
    ]);
  });

  test("may have numbers or marks before the names", () => {
    expect(readRoster("1. Kim Mina\n 2) Sato Ren\n- Siti\n• Park\n12 Lee").names).toEqual([
      "Kim Mina",
      "Sato Ren",
      "Siti",
      "Park",
      "Lee",
    ]);
  });

  test("joins the columns of a spreadsheet", () => {
    expect(readRoster('"Kim"\tMina\nSato\t\tRen').names).toEqual(["Kim Mina", "Sato Ren"]);
  });

  test("takes what stands twice once, also where letters are composed differently", () => {
    expect(readRoster("José\nJose\u0301\nJosé").names).toEqual(["José"]);
  });

  test("says how many names found no room", () => {
    const text = Array.from({ length: 125 }, (_, index) => `Student ${index}`).join("\n");
    const { names, left } = readRoster(text);
    expect(names).toHaveLength(120);
    expect(left).toBe(5);
  });

  test("that is empty has no names", () => {
    expect(readRoster(" \n\t\n").names).toEqual([]);
  });
});
