"""Names that Kling's content filter, or whoever owns them, is likely to know. Collected 2026-11-20.

Only what can't be mistaken: full names of living or lately living people of world fame, characters that
belong to somebody, and brands. A small list on purpose; names that are also plain words (Apple, Swift,
Target, Shell) aren't in it.
"""

from __future__ import annotations

PEOPLE = (
    "Taylor Swift", "Elon Musk", "Donald Trump", "Joe Biden", "Barack Obama", "Kamala Harris", "Vladimir Putin",
    "Xi Jinping", "Volodymyr Zelensky", "Emmanuel Macron", "Angela Merkel", "Narendra Modi", "Pope Francis",
    "Tom Cruise", "Brad Pitt", "Leonardo DiCaprio", "Scarlett Johansson", "Keanu Reeves", "Tom Hanks", "Will Smith",
    "Johnny Depp", "Angelina Jolie", "Margot Robbie", "Emma Watson", "Robert Downey Jr", "Jackie Chan", "Jet Li",
    "Bruce Lee", "Marilyn Monroe", "Michael Jackson", "Elvis Presley", "Ariana Grande", "Billie Eilish", "Kim Kardashian",
    "Kanye West", "Justin Bieber", "Lady Gaga", "Selena Gomez", "Cristiano Ronaldo", "Lionel Messi", "LeBron James",
    "Kobe Bryant", "Michael Jordan", "Bill Gates", "Steve Jobs", "Mark Zuckerberg", "Jeff Bezos", "Sam Altman",
    "MrBeast", "Zendaya", "Beyoncé", "Rihanna",
    "马斯克", "特朗普", "拜登", "奥巴马", "普京", "习近平", "成龙", "李小龙", "周杰伦", "刘德华", "周星驰", "杨幂", "迪丽热巴",
    "泰勒·斯威夫特", "梅西", "姚明", "马云",
)  # fmt: skip

CHARACTERS = (
    "Mickey Mouse", "Minnie Mouse", "Donald Duck", "Iron Man", "Spider-Man", "Spiderman", "Captain America", "Batman",
    "Superman", "Wonder Woman", "The Joker", "Darth Vader", "Luke Skywalker", "Baby Yoda", "Harry Potter", "Hermione Granger",
    "Voldemort", "Pikachu", "Pokémon", "Super Mario", "Hello Kitty", "SpongeBob", "Bugs Bunny", "Buzz Lightyear",
    "Shrek", "Homer Simpson", "James Bond", "Indiana Jones", "Lara Croft", "Gandalf", "Totoro", "Doraemon", "Son Goku",
    "Sailor Moon", "Barbie", "Godzilla", "King Kong", "Optimus Prime", "Peppa Pig", "Winnie the Pooh", "Snoopy", "Elsa from Frozen",
    "米老鼠", "钢铁侠", "蜘蛛侠", "蝙蝠侠", "哈利·波特", "哈利波特", "皮卡丘", "宝可梦", "哆啦A梦", "奥特曼", "龙猫", "小猪佩奇", "海绵宝宝", "喜羊羊",
)  # fmt: skip

BRANDS = (
    "Coca-Cola", "Coca Cola", "Pepsi", "Nike", "Adidas", "McDonald's", "Starbucks", "Disney", "Pixar", "DreamWorks", "Studio Ghibli", "Marvel", "Netflix",
    "iPhone", "MacBook", "PlayStation", "Xbox", "Nintendo", "Lego", "Rolex", "Gucci", "Louis Vuitton", "Chanel", "Prada",
    "Hermès", "Ferrari", "Lamborghini", "Porsche", "BMW", "Mercedes-Benz", "Toyota", "Red Bull", "Heineken", "IKEA",
    "可口可乐", "百事可乐", "耐克", "阿迪达斯", "麦当劳", "星巴克", "肯德基", "迪士尼", "漫威", "法拉利", "保时捷",
)  # fmt: skip
