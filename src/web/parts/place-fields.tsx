import { type ComboboxItem, type OptionsFilter, Select } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import i18next from "i18next";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { deskKeys, readRegions } from "../desk-api.ts";
import type { FormState } from "./form.tsx";
import { searched } from "./searched.ts";
import { namesZone, zoneNames } from "./zone-names.ts";

export interface Place {
  country: string;
  region: string | null;
  timeZone: string;
}

/** "" stands for the whole country in the list. */
const WHOLE = "";
const NO_ZONES: readonly string[] = [];

interface Terms {
  place: Place;
  onChange: (place: Place) => void;
  form: FormState;
  /** The place is a guess: its zone gives way to the usual one there. */
  guessed?: boolean;
}

/** Country, region and time zone: they say the holidays and the hour. The zone follows the place until it is chosen. */
export function PlaceFields({ place, onChange, form, guessed = false }: Terms) {
  const { t, i18n } = useTranslation();
  const found = useRegions(place.country, place.region);
  const regions = found.data;
  const here = regions?.timeZones ?? NO_ZONES;
  const zones = useMemo(() => {
    const all = [...new Set([place.timeZone, ...here, ...Intl.supportedValuesOf("timeZone")])];
    return zoneNames(i18n.language, here, all);
  }, [here, place.timeZone, i18n.language]);
  const [zone, setZone] = useState<"follows" | "stays" | "chosen">(guessed ? "follows" : "stays");
  const usual = found.isPlaceholderData || here.includes(place.timeZone) ? undefined : here[0];
  useEffect(() => {
    if (zone === "follows" && usual) onChange({ ...place, timeZone: usual });
  });
  const countries = regions?.countries.map(({ code, name }) => ({ value: code, label: name }));
  const inside = regions?.regions.map(({ code, name }) => ({ value: code, label: regionName(place.country, code) ?? name })) ?? [];
  const move = (to: Pick<Place, "country" | "region">) => {
    if (zone === "stays") setZone("follows");
    onChange({ ...place, ...to });
  };
  return (
    <>
      <div className="form-pair">
        <Select
          label={t("settings.place.country")}
          {...searched}
          allowDeselect={false}
          nothingFoundMessage={t("settings.place.none")}
          data={countries}
          value={place.country}
          error={form.error("country")}
          onChange={(country) => country && move({ country, region: null })}
        />
        {inside.length > 0 && (
          <Select
            label={t("settings.place.region")}
            {...searched}
            allowDeselect={false}
            nothingFoundMessage={t("settings.place.none")}
            data={[{ value: WHOLE, label: t("settings.place.whole") }, ...inside]}
            value={place.region ?? WHOLE}
            error={form.error("region")}
            onChange={(region) => move({ country: place.country, region: region || null })}
          />
        )}
      </div>
      <Select
        label={t("settings.place.timeZone")}
        {...searched}
        allowDeselect={false}
        nothingFoundMessage={t("settings.place.none")}
        limit={80}
        data={zones}
        filter={byWhatIsTyped}
        value={place.timeZone}
        error={form.error("timeZone")}
        onChange={(timeZone) => {
          if (!timeZone) return;
          setZone("chosen");
          onChange({ ...place, timeZone });
        }}
      />
    </>
  );
}

const byWhatIsTyped: OptionsFilter = ({ options, search, limit }) =>
  (options as ComboboxItem[]).filter((it) => namesZone(it, search)).slice(0, limit);

/** Regions that have a name of their own in the page's language; the list of the server knows most in one language only. */
function regionName(country: string, region: string): string | null {
  const key = `settings.regions.${country}-${region}`;
  return i18next.exists(key) ? i18next.t(key as "settings.regions.CA-QC") : null;
}

/** Countries, regions and the days off of the coming year there. */
export function useRegions(country: string, region: string | null) {
  const { i18n } = useTranslation();
  const language = i18n.language.slice(0, 2);
  return useQuery({
    queryKey: deskKeys.regions(country, region, language),
    queryFn: () => readRegions(country, region, language),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
}
