// A record type with every kind of answer, which the content of the product does not need in one place.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./program.ts";

/** A copy of the content with the type "sampler". Servers that start until `forget` is called work with it. */
export class ContentWithEveryAnswer {
  private readonly folder: string;

  constructor() {
    const folders = join(root, "build/check-data");
    mkdirSync(folders, { recursive: true });
    this.folder = mkdtempSync(join(folders, "content-"));
    cpSync(join(root, "content"), this.folder, { recursive: true });
    writeFileSync(join(this.folder, "record-types/sampler.yaml"), sampler);
    process.env.FOOTHOLD_CONTENT = this.folder;
  }

  forget(): void {
    delete process.env.FOOTHOLD_CONTENT;
    rmSync(this.folder, { recursive: true });
  }
}

const sampler = `
id: sampler
label: {en: "Sampler", es: "Muestra"}
plural: {en: "Samplers", es: "Muestras"}
purpose: {en: "One question of each kind.", es: "Una pregunta de cada tipo."}
title_field: name
visibility: coalition
fields:
  - {id: name, type: line, required_for: in-review, label: {en: "Name", es: "Nombre"}}
  - {id: story, type: text, label: {en: "Story", es: "Historia"}, help: {en: "Tell it short.", es: "Cuéntela en pocas palabras."}}
  - {id: people, type: integer, minimum: 0, label: {en: "People", es: "Personas"}}
  - {id: weight, type: number, label: {en: "Weight", es: "Peso"}}
  - {id: share, type: percent, label: {en: "Share", es: "Porcentaje"}}
  - {id: budget, type: money, minimum: 0, label: {en: "Budget", es: "Presupuesto"}}
  - {id: day, type: date, label: {en: "Day", es: "Día"}}
  - {id: span, type: period, label: {en: "Span", es: "Período"}}
  - id: color
    type: choice
    label: {en: "Color", es: "Color"}
    choices:
      - {id: red, label: {en: "Red", es: "Rojo"}}
      - {id: blue, label: {en: "Blue", es: "Azul"}}
  - id: seasons
    type: choices
    label: {en: "Seasons", es: "Estaciones"}
    choices:
      - {id: spring, label: {en: "Spring", es: "Primavera"}}
      - {id: fall, label: {en: "Fall", es: "Otoño"}}
  - {id: partner, type: reference, to: [organization], label: {en: "Partner", es: "Organización aliada"}}
  - {id: concerns, type: references, to: [organization, predictor, place], label: {en: "Concerns", es: "Trata de"}}
  - {id: where, type: place, label: {en: "Where", es: "Dónde"}}
  - {id: paper, type: file, label: {en: "Paper", es: "Documento"}}
  - {id: sure, type: yes_no_unsure, label: {en: "Agreed by all", es: "Todos de acuerdo"}}
  - {id: level, type: likert, label: {en: "Level", es: "Nivel"}}
  - {id: slogan, type: localized, label: {en: "Slogan", es: "Lema"}}
  - id: steps
    type: rows
    most_entries: 3
    required_for: agreed
    label: {en: "Steps", es: "Pasos"}
    fields:
      - {id: what, type: line, required_for: in-review, label: {en: "What to do", es: "Qué hacer"}}
      - {id: cost, type: money, label: {en: "Cost", es: "Costo"}}
      - {id: when, type: period, label: {en: "When", es: "Cuándo"}}
      - {id: partners, type: references, to: [organization], label: {en: "With whom", es: "Con quién"}}
      - {id: ready, type: likert, label: {en: "Ready", es: "Listo"}}
  - {id: doubts, type: text, visibility: coordinators, label: {en: "Doubts", es: "Dudas"}}
`;
