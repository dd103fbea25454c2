// The world that all tests know: Example State, as `foothold data demo` makes it. Nothing in it is real.

export const exampleState = {
  code: "99",
  letters: "EX",
  name: "Example State",
  spanishName: "Estado de Ejemplo",
};

export const exampleCounty = { geoid: "99001", name: "Example County" };
export const kestrelCounty = { geoid: "99023", name: "Kestrel County" };
export const exampletonCity = { geoid: "9910250", name: "Exampleton city" };
/** Has so few people that most of its numbers are not published. */
export const quillwortCounty = { geoid: "99035", name: "Quillwort County" };
/** Ended in 2019; Silverpine County took most of it over. */
export const silverpineThistleCounty = { geoid: "99041", name: "Silverpine-Thistle County", lastYear: 2019 };
/** Became a city only in 2018. */
export const willowmereParkCity = { geoid: "9988300", name: "Willowmere Park city", firstYear: 2018 };
export const allCounties = 24;
export const allCities = 8;

/** Well-formed, but nobody lives there. */
export const noSuchPlace = "99999";
