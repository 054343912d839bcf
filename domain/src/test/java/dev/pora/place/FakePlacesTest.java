package dev.pora.place;

class FakePlacesTest extends PlacesContract {
    @Override
    protected Places places() {
        return new FakePlaces();
    }
}
