export function TodayPage() {
  return <main />;
}
