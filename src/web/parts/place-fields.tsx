import { Select } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import i18next from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { deskKeys, readRegions } from "../desk-api.ts";
import type { FormState } from "./form.tsx";
import { searched } from "./searched.ts";

export interface Place {
  country: string;
  region: string | null;
  timeZone: string;
}

/** "" stands for the whole country in the list. */
const WHOLE = "";

/** Country, region and time zone: they say the holidays and the hour. */
export function PlaceFields({ place, onChange, form }: { place: Place; onChange: (place: Place) => void; form: FormState }) {
  const { t } = useTranslation();
  const regions = useRegions(place.country, place.region).data;
  const zones = useMemo(() => Intl.supportedValuesOf("timeZone").map((value) => ({ value, label: value.replaceAll("_", " ") })), []);
  const countries = regions?.countries.map(({ code, name }) => ({ value: code, label: name }));
  const inside = regions?.regions.map(({ code, name }) => ({ value: code, label: regionName(place.country, code) ?? name })) ?? [];
  const known = zones.some(({ value }) => value === place.timeZone) ? zones : [{ value: place.timeZone, label: place.timeZone }, ...zones];
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
          onChange={(country) => country && onChange({ ...place, country, region: null })}
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
            onChange={(region) => onChange({ ...place, region: region || null })}
          />
        )}
      </div>
      <Select
        label={t("settings.place.timeZone")}
        {...searched}
        allowDeselect={false}
        nothingFoundMessage={t("settings.place.none")}
        limit={80}
        data={known}
        value={place.timeZone}
        error={form.error("timeZone")}
        onChange={(timeZone) => timeZone && onChange({ ...place, timeZone })}
      />
    </>
  );
}

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
