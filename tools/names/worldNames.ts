/** Names of the world's news, from general knowledge, for the sentences of `worldTemplates.ts`. */

const list = (text: string): readonly string[] => text.split('|').map((name) => name.trim());

/** Given names and surnames by region; a person gets both from one row. Two given names may be joined. */
export const PERSON_REGIONS: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    list('Wei|Jing|Ming|Xiaoping|Jianguo|Li|Hui|Zhiqiang|Mei|Xin|Yang|Haiyan|Guangming|Tao|Feng|Lan|Yuanchao|Zhenhua'),
    list(
      'Wang|Li|Zhang|Liu|Chen|Yang|Huang|Zhao|Wu|Zhou|Xu|Sun|Ma|Zhu|Hu|Guo|He|Lin|Gao|Luo|Zheng|Liang|Xie|Tang|Deng|Feng|Cao|Peng',
    ),
  ],
  [
    list('Min-jun|Ji-hoon|Seo-yeon|Hye-jin|Sung-min|Young-ho|Eun-ji|Dong-hyun|Ji-won|Kyung-soo|Mi-kyung'),
    list('Kim|Lee|Park|Choi|Jung|Kang|Cho|Yoon|Jang|Lim|Han|Shin|Seo|Kwon|Hwang'),
  ],
  [
    list('Haruto|Yui|Kenji|Akira|Naoko|Takeshi|Yoko|Hiroshi|Shinji|Kazuo|Emi|Masahiro|Toshiro'),
    list(
      'Sato|Suzuki|Takahashi|Tanaka|Watanabe|Ito|Yamamoto|Nakamura|Kobayashi|Kato|Yoshida|Yamada|Sasaki|Mori|Abe|Ishikawa|Hashimoto',
    ),
  ],
  [
    list('Van Minh|Thi Lan|Duc Anh|Quoc Hung|Thanh Tung|Thi Hoa|Xuan Phuc|Minh Triet'),
    list('Nguyen|Tran|Le|Pham|Hoang|Phan|Vu|Dang|Bui|Do|Ngo'),
  ],
  [
    list(
      'Budi|Siti|Agus|Dewi|Rizal|Fitri|Ahmad|Nurul|Hasan|Putri|Wawan|Ratna|Dian|Yusuf|Ismail|Azlan|Zainal|Farah|Aminah',
    ),
    list(
      'Santoso|Wijaya|Setiawan|Hidayat|Nasution|Siregar|Rahman|Hamzah|Ibrahim|Abdullah|Ismail|Razak|Harahap|Kusuma|Lestari|Pratama|Saputra|Zulkifli',
    ),
  ],
  [
    list('Jose|Maria|Juan|Rodrigo|Leni|Ramon|Grace|Benigno|Teresita|Antonio|Corazon|Emmanuel|Risa|Panfilo'),
    list(
      'Santos|Reyes|Cruz|Bautista|Ocampo|Garcia|Mendoza|Dela Cruz|Villanueva|Aquino|Lacson|Magsaysay|Enrile|Pangilinan|Tolentino',
    ),
  ],
  [
    list('Somchai|Prayut|Anutin|Yingluck|Chuan|Suthep|Pita|Kanya|Malee|Thanathorn|Niran'),
    list('Srisai|Wongsawat|Charnvirakul|Leekpai|Chaiyasit|Boonmee|Limsakul|Rattanakul|Suwannarat|Phanit'),
  ],
  [
    list(
      'Rahul|Priya|Amit|Sunita|Rajesh|Anil|Kavita|Sanjay|Deepak|Meena|Arvind|Suresh|Lakshmi|Vijay|Pooja|Ramesh|Neha|Manoj|Ashok|Geeta|Kiran|Siddharth|Mallikarjun|Basavaraj',
    ),
    list(
      'Sharma|Verma|Singh|Kumar|Gupta|Patel|Reddy|Rao|Nair|Iyer|Menon|Das|Banerjee|Mukherjee|Chatterjee|Joshi|Desai|Pillai|Shetty|Gowda|Yadav|Mishra|Pandey|Chauhan|Thackeray|Naidu|Hegde|Bommai|Kulkarni',
    ),
  ],
  [
    list(
      'Imran|Ayesha|Bilal|Fatima|Usman|Hina|Shahid|Nawaz|Asif|Maryam|Tariq|Zahid|Saima|Kamran|Raza|Nadeem|Rehman|Sohail',
    ),
    list(
      'Khan|Ahmed|Malik|Hussain|Shah|Qureshi|Butt|Chaudhry|Bhutto|Zardari|Sheikh|Iqbal|Akhtar|Mirza|Siddiqui|Gilani|Raja|Abbasi|Baloch|Afridi',
    ),
  ],
  [
    list('Sheikh|Mohammad|Nasrin|Abdul|Kamal|Rafiq|Shirin|Mahfuz|Taslima|Anwar|Obaidul|Hasina|Rezaul|Jahangir'),
    list('Hossain|Islam|Rahman|Begum|Chowdhury|Karim|Haque|Ahmed|Khatun|Alam|Uddin|Miah|Sarkar|Quader'),
  ],
  [
    list('Ruwan|Nimal|Kumari|Sunil|Chandrika|Mahela|Anura|Dinesh|Wasantha|Gotabaya|Sajith|Tharindu|Lasith'),
    list(
      'Perera|Fernando|de Silva|Jayasuriya|Bandara|Dissanayake|Wickramasinghe|Gunawardena|Rajapakse|Senanayake|Herath|Ratnayake',
    ),
  ],
  [
    list(
      'Ahmed|Mohammed|Ali|Omar|Hassan|Khaled|Yousef|Ibrahim|Mustafa|Abdullah|Salem|Karim|Nour|Layla|Rania|Samir|Fadi|Walid|Tarek|Amal|Huda|Nabil|Ziad|Hamza|Adel',
    ),
    list(
      'al-Masri|al-Hashimi|al-Jabouri|al-Sadr|al-Zahrani|Al-Otaibi|Al-Harbi|Al-Maktoum|Al-Sabah|Mansour|Haddad|Khalil|Nasser|Saleh|Aziz|Barakat|Awad|Hariri|Aoun|Mikati|Berri|Abbas|Qasim|Hamdan|Darwish|Najjar|Sabri|Ghannouchi|Bouazizi|Benali|El-Sayed|Abdel Fattah|Bin Salman|Ben Ali|Abu Bakr|Al Thani',
    ),
  ],
  [
    list('Reza|Mohammad|Ali|Hossein|Mahmoud|Zahra|Fatemeh|Hassan|Javad|Akbar|Saeed|Farzaneh|Abolfazl|Mehdi|Ebrahim'),
    list(
      'Ahmadi|Hosseini|Karimi|Mohammadi|Rezaei|Moradi|Jafari|Rahimi|Rouhani|Khatami|Larijani|Zarif|Ghasemi|Bahrami|Sadeghi|Amini',
    ),
  ],
  [
    list(
      'Ahmad|Abdul|Mohammad|Gul|Haji|Zalmay|Hamid|Ashraf|Sayed|Mullah|Qari|Noor|Amir|Zabiullah|Fawzia|Shukria|Farid',
    ),
    list(
      'Karzai|Ghani|Wardak|Noorzai|Stanikzai|Haqqani|Popal|Ahmadzai|Mangal|Safi|Rahmani|Hashimi|Akhund|Yousafzai|Zadran|Hakimi|Mohaqiq|Nabizada',
    ),
  ],
  [
    list('Mehmet|Ayse|Mustafa|Fatma|Ahmet|Emine|Ali|Hatice|Huseyin|Zeynep|Kemal|Elif|Bulent|Devlet'),
    list('Yilmaz|Kaya|Demir|Celik|Sahin|Yildiz|Ozturk|Aydin|Arslan|Dogan|Kilic|Erdogan|Davutoglu|Bahceli|Akar|Soylu'),
  ],
  [
    list('Yael|David|Moshe|Noa|Avi|Shimon|Tamar|Yitzhak|Eitan|Gideon|Ariel|Naftali|Itamar|Merav'),
    list(
      'Cohen|Levi|Mizrahi|Peretz|Katz|Ben-David|Shapira|Ben-Gurion|Bennett|Gantz|Lapid|Sharon|Barak|Rivlin|Smotrich|Golan',
    ),
  ],
  [
    list(
      'Chinedu|Ngozi|Emeka|Amina|Bola|Olusegun|Yemi|Tunde|Muhammadu|Aisha|Musa|Goodluck|Funmi|Babatunde|Ifeoma|Nnamdi|Ibrahim|Godwin|Atiku|Oby',
    ),
    list(
      'Okafor|Adeyemi|Okonkwo|Bello|Buhari|Eze|Obi|Adebayo|Ogunleye|Nwosu|Abubakar|Danjuma|Okoro|Balogun|Tinubu|Osinbajo|Wike|Ezekwesili|Lawal|Shettima|Akpabio|Oyedepo',
    ),
  ],
  [
    list('Kwame|Ama|Kofi|Akosua|Yaw|Nana|Kojo|Abena|Kwesi|Efua|John|Afua'),
    list('Mensah|Owusu|Boateng|Asante|Osei|Appiah|Agyeman|Amoah|Addo|Mahama|Nkrumah|Akufo-Addo|Bawumia|Ofori-Atta'),
  ],
  [
    list('Wanjiru|Otieno|Kamau|Achieng|Mwangi|Njeri|Kipchoge|Wambui|Raila|Uhuru|William|Martha|Juma|Halima|Salim|Mwai'),
    list(
      'Odinga|Kenyatta|Ruto|Kimani|Ochieng|Mutua|Njoroge|Wekesa|Cheruiyot|Karua|Musyoka|Mudavadi|Kipkemboi|Were|Maina|Onyango',
    ),
  ],
  [
    list('Abebe|Tsehay|Haile|Birtukan|Dawit|Meles|Abiy|Selam|Getachew|Debretsion|Tedros|Mulu|Almaz'),
    list(
      'Bekele|Tesfaye|Tadesse|Kebede|Alemu|Gebre|Haile|Mengistu|Ahmed|Reda|Gebremichael|Desalegn|Girma|Wolde|Assefa',
    ),
  ],
  [
    list('Yoweri|Kizza|Bobi|Sarah|Moses|Grace|Emmanuel|Paul|Agathon|Evariste|Jean-Bosco|Odette'),
    list(
      'Museveni|Besigye|Wine|Okello|Nakato|Mugisha|Kagame|Habimana|Uwimana|Ntaganda|Nkurunziza|Ndayishimiye|Tshisekedi|Kabila|Katumbi|Mukwege',
    ),
  ],
  [
    list(
      'Thabo|Nomsa|Sipho|Lindiwe|Cyril|Zweli|Pravin|Nkosazana|Bheki|Mpho|Tendai|Emmerson|Nelson|Hakainde|Hage|Mokgweetsi|Lazarus',
    ),
    list(
      'Nkosi|Dlamini|Zuma|Ramaphosa|Mbeki|Mkhize|Gordhan|Ntuli|Khumalo|Mokoena|Mthembu|Cele|Moyo|Chamisa|Mnangagwa|Hichilema|Lungu|Masisi|Chakwera|Banda|Phiri',
    ),
  ],
  [
    list(
      'Ousmane|Fatou|Moussa|Aminata|Ibrahima|Macky|Mariam|Alassane|Amadou|Blaise|Laurent|Henri|Idriss|Seydou|Cheikh|Kadiatou',
    ),
    list(
      'Diallo|Traore|Coulibaly|Keita|Diop|Sow|Ndiaye|Sall|Toure|Cisse|Ouattara|Gbagbo|Kone|Compaore|Kabore|Sankara|Deby|Sidibe|Camara|Conde',
    ),
  ],
  [
    list('Abdirahman|Hodan|Mohamed|Farah|Sharif|Abdullahi|Halima|Yusuf|Omar|Ismail'),
    list('Farmajo|Warsame|Abdi|Mohamud|Guelleh|Hussein|Roble|Duale|Osman|Jama|Elmi'),
  ],
  [
    list(
      'Vladimir|Olga|Dmitry|Sergei|Natalia|Alexei|Irina|Yevgeny|Mikhail|Anna|Nikolai|Yulia|Volodymyr|Oleksandr|Petro|Andriy|Viktor|Vitali',
    ),
    list(
      'Petrov|Ivanov|Smirnova|Kuznetsov|Volkov|Sokolova|Morozov|Lavrov|Medvedev|Peskov|Kovalenko|Shevchenko|Bondarenko|Tymoshenko|Zelenko|Kravchuk|Poroshenko|Klitschko|Melnyk|Lukashenko',
    ),
  ],
  [
    list('Nursultan|Aigul|Kassym|Almaz|Sadyr|Shavkat|Gurbanguly|Emomali|Ilham|Nikol|Salome|Bidzina|Giorgi|Armen'),
    list(
      'Nazarov|Tokayev|Japarov|Atambayev|Karimov|Mirziyoyev|Rahmonov|Aliyev|Pashinyan|Sargsyan|Zurabishvili|Gakharia|Kobakhidze|Kvirikashvili|Petrosyan',
    ),
  ],
  [
    list(
      'Carlos|Maria|Luis|Ana|Jorge|Rosa|Pedro|Lucia|Miguel|Carmen|Diego|Elena|Gustavo|Ximena|Evo|Nayib|Daniel|Juan Manuel|Andres',
    ),
    list(
      'Gonzalez|Rodriguez|Lopez|Martinez|Perez|Sanchez|Ramirez|Torres|Flores|Rivera|Morales|Castillo|Ortega|Vargas|Rojas|Petro|Boric|Castro|Bukele|Maduro|Guaido|Fernandez de Soto|Lopez Obrador',
    ),
  ],
  [
    list('Joao|Maria|Jose|Ana|Paulo|Fernanda|Luiz|Mariana|Jair|Dilma|Marina|Sergio|Rodrigo|Gilmar|Antonio'),
    list(
      'Silva|Santos|Oliveira|Souza|Lima|Pereira|Ferreira|Costa|Rodrigues|Almeida|Bolsonaro|Rousseff|Moro|Maia|Guedes|Mendes|Guterres|da Silva|dos Santos',
    ),
  ],
  [
    list(
      'Hans|Anna|Klaus|Petra|Lars|Ingrid|Pierre|Sophie|Giuseppe|Francesca|Pavel|Jana|Andrzej|Katarzyna|Viktor|Zsuzsa|Aleksandar|Milica|Nikos|Eleni',
    ),
    list(
      'Schmidt|Weber|Becker|Larsen|Johansson|Dubois|Moreau|Rossi|Conti|Novak|Svoboda|Kowalski|Nowak|Nagy|Toth|Jovanovic|Petrovic|Papadopoulos|van den Berg|de Vries|von Trapp',
    ),
  ],
  [
    list(
      'James|Sarah|Michael|Emily|Robert|Jennifer|William|Karen|Thomas|Rachel|Kevin|Megan|Scott|Laura|Brian|Nicole|Jacinda|Liam|Aoife|Malcolm',
    ),
    list(
      'Smith|Johnson|Brown|Taylor|Walker|Campbell|Mitchell|Murphy|O’Connor|McCarthy|MacDonald|Turner|Hughes|Bennett|Foster|Hayes|Sullivan|Peterson|Ardern|Morrison',
    ),
  ],
];

export const PROVINCES = list(
  'Karnataka|Kerala|Tamil Nadu|Punjab|Uttar Pradesh|Bihar|Maharashtra|Gujarat|Rajasthan|Odisha|Telangana|Andhra Pradesh|West Bengal|Assam|Jharkhand|Madhya Pradesh|Haryana|Goa|Manipur|Sindh|Balochistan|Khyber Pakhtunkhwa|Gilgit-Baltistan|Kashmir|Helmand|Kandahar|Nangarhar|Herat|Badakhshan|Logar|Paktia|Ghazni|Balkh|Kunar|Khost|Anbar|Nineveh|Basra|Diyala|Idlib|Aleppo|Deir ez-Zor|Hasakah|Khuzestan|Sistan and Baluchestan|Marib|Hodeidah|Hadramawt|Sinai|Darfur|South Kordofan|Blue Nile|Tigray|Amhara|Oromia|Afar|Somali|Gambella|Jubaland|Puntland|Somaliland|Turkana|Mombasa|Rift Valley|Kaduna|Kano|Borno|Zamfara|Rivers|Delta|Lagos|Anambra|Benue|Plateau|Katsina|Sokoto|Gauteng|KwaZulu-Natal|Western Cape|Limpopo|Mpumalanga|Free State|North Kivu|Ituri|Katanga|Kasai|Cabo Delgado|Matabeleland|Copperbelt|Ashanti|Guangdong|Sichuan|Xinjiang|Tibet|Hubei|Yunnan|Henan|Inner Mongolia|Shandong|Fujian|Hokkaido|Okinawa|Fukushima|Gyeonggi|Jeju|Aceh|Papua|East Java|West Java|North Sumatra|Central Sulawesi|Bali|East Kalimantan|Sabah|Sarawak|Johor|Selangor|Penang|Mindanao|Luzon|Cebu|Palawan|Rakhine|Shan|Kachin|Chiang Mai|Pattani|Queensland|Victoria|New South Wales|Tasmania|Northern Territory|Ontario|Quebec|Alberta|British Columbia|Nova Scotia|Texas|Florida|California|Ohio|Georgia|Michigan|Oregon|Arizona|Catalonia|Andalusia|Galicia|Bavaria|Saxony|Lombardy|Sicily|Normandy|Brittany|Silesia|Transylvania|Crimea|Donbas|Donetsk|Luhansk|Kharkiv|Chechnya|Dagestan|Siberia|Abkhazia|South Ossetia|Nagorno-Karabakh|Oaxaca|Chiapas|Sinaloa|Jalisco|Antioquia|Chocó|Zulia|Amazonas|Bahia|Minas Gerais|Mato Grosso|Patagonia|Cusco',
);
export const REGIONS = list(
  'Africa|Asia|Europe|the Middle East|Latin America|South Asia|Southeast Asia|East Africa|West Africa|Central Asia|North Africa|the Gulf|the Balkans|the Caucasus|the Caribbean|the Sahel|the Horn of Africa|the West Bank|the Gaza Strip|Gaza|the Mediterranean|the South China Sea|the Black Sea|the Red Sea|the Pacific|the Himalayas|the Amazon|the Nile|the Mekong|Scandinavia|Kurdistan|Eastern Europe|North America|South America|Central America|Oceania|the Persian Gulf|the Korean Peninsula|the Golan Heights|the Indian Ocean|the Strait of Hormuz',
);
export const SHORT_LANDS = list(
  'US|U.S.|UK|U.K.|UAE|USA|DRC|Britain|America|Russia|China|Iran|Israel|India|Turkey|North Korea|South Korea|Syria|Iraq|Afghanistan|Pakistan|Yemen|Libya|Ukraine|Taiwan|Hong Kong|Kosovo|Palestine|Myanmar|Burma|Ivory Coast|South Sudan|Czech Republic|Vatican|Washington|Beijing|Moscow|Tehran|Kyiv|Brussels|Pyongyang|New Delhi|Islamabad|Ankara|Riyadh',
);
/** Parties, armed groups and bodies by the names the news calls them. */
export const BODIES = list(
  'Congress|BJP|Bharatiya Janata Party|Aam Aadmi Party|AAP|Shiv Sena|Trinamool Congress|CPI(M)|JD(S)|DMK|Janata Dal|Samajwadi Party|Muslim League|PML-N|PML-Q|CPI-M|TTP|AQAP|FDLR-FOCA|SPLM-N|JMB-A|CNDP-K|PPP|PTI|Pakistan Tehreek-e-Insaf|Jamaat-e-Islami|Awami League|BNP|Hamas|Hezbollah|Fatah|Islamic Jihad|Likud|Labour|Labor|Knesset|Blue and White|Boko Haram|ISWAP|al-Shabaab|Al-Shabab|Al Shabaab|al-Qaeda|Al Qaeda|Taliban|Tehreek-e-Taliban Pakistan|Haqqani network|Jaish-e-Mohammed|Lashkar-e-Taiba|ISIS|ISIL|IS|Islamic State|Daesh|PKK|YPG|SDF|FARC|ELN|Houthis|Ansar Allah|Muslim Brotherhood|AKP|CHP|HDP|MHP|Revolutionary Guards|IRGC|Basij|Quds Force|ANC|African National Congress|Democratic Alliance|EFF|Economic Freedom Fighters|ZANU-PF|Zanu-PF|MDC|Inkatha Freedom Party|SWAPO|Frelimo|Renamo|MPLA|Unita|UNIP|Patriotic Front|NRM|National Resistance Movement|FDC|ODM|Jubilee|UDA|TPLF|OLF|EPRDF|Seleka|Séléka|Anti-Balaka|M23|FDLR|LRA|APC|PDP|All Progressives Congress|Peoples Democratic Party|INEC|EFCC|NDLEA|NNPC|IPOB|NDC|NPP|New Patriotic Party|Politburo|Communist Party|Kuomintang|Liberal Democratic Party|LDP|Komeito|Golkar|PDI-P|Gerindra|Nahdlatul Ulama|Muhammadiyah|UMNO|PKR|Pakatan Harapan|Barisan Nasional|PAS|National League for Democracy|NLD|Tatmadaw|Khmer Rouge|Pheu Thai|Palang Pracharath|New People’s Army|Abu Sayyaf|Moro Islamic Liberation Front|LTTE|Kremlin|Duma|State Duma|United Russia|Wagner|Wagner Group|FSB|KGB|GRU|Bundestag|CDU|SPD|AfD|Greens|Lok Sabha|Rajya Sabha|Vidhana Soudha|Majlis|Riksdag|Sejm|Diet|Verkhovna Rada|Saeima|Tories|Conservatives|Lib Dems|SNP|Sinn Fein|DUP|Plaid Cymru|Republican Party|Democratic Party|GOP|Senate|House of Representatives|House of Commons|Capitol Police|Pentagon|FBI|CIA|NSA|NASA|DHS|ICE|EPA|FDA|CDC|Fed|Federal Reserve|Treasury|State Department|Justice Department|Interpol|Europol|NATO|EU|European Union|European Commission|European Parliament|UN|U.N.|United Nations|Security Council|General Assembly|UNICEF|Unicef|UNHCR|WHO|World Health Organization|WTO|IMF|International Monetary Fund|World Bank|African Union|AU|Arab League|ECOWAS|Ecowas|SADC|IGAD|ASEAN|Asean|SAARC|OPEC|Opec|OIC|GCC|Mercosur|OAS|Commonwealth|ICC|International Criminal Court|ICJ|IAEA|OPCW|OSCE|FAO|WFP|World Food Programme|UNESCO|Unesco|ILO|Red Cross|Red Crescent|ICRC|Doctors Without Borders|MSF|Medecins Sans Frontieres|Amnesty International|Human Rights Watch|Oxfam|Save the Children|Greenpeace|Transparency International|International Crisis Group|Freedom House|Mercy Corps|Caritas|FIFA|Fifa|UEFA|CAF|IOC|BCCI|PCB|World Rugby|Cricket South Africa',
);
export const COMPANIES = list(
  'Google|Apple|Microsoft|Amazon|Facebook|Meta|Twitter|Tesla|Samsung|Huawei|ZTE|Tencent|Alibaba|ByteDance|TikTok|Toyota|Honda|Nissan|Sony|Toshiba|Hitachi|Mitsubishi|SoftBank|Hyundai|LG|Tata|Tata Motors|Reliance|Reliance Industries|Infosys|Wipro|Adani|Adani Group|Air India|IndiGo|Vodafone|Airtel|Jio|MTN|Safaricom|Dangote|Dangote Group|Shell|BP|ExxonMobil|Chevron|Total|TotalEnergies|Eni|Aramco|Saudi Aramco|Sinopec|PetroChina|Gazprom|Rosneft|Lukoil|Petrobras|Vale|Pemex|PDVSA|Petronas|Pertamina|Eskom|Transnet|Sasol|Anglo American|Glencore|Rio Tinto|BHP|Boeing|Airbus|Lufthansa|Emirates|Qatar Airways|Etihad|Kenya Airways|Ethiopian Airlines|Qantas|Garuda|Ryanair|HSBC|Barclays|Citigroup|Goldman Sachs|JPMorgan|JPMorgan Chase|Deutsche Bank|UBS|Credit Suisse|Standard Chartered|BNP Paribas|Santander|ICBC|Equity Bank|Zenith Bank|Pfizer|Moderna|AstraZeneca|Johnson & Johnson|Bayer|Novartis|Roche|Sinovac|Sinopharm|Serum Institute|Bharat Biotech|Nestle|Unilever|Coca-Cola|PepsiCo|McDonald’s|Walmart|Ikea|Siemens|Volkswagen|BMW|Renault|Fiat|Ford|General Motors|GM|Intel|Nvidia|TSMC|Foxconn|Qualcomm|Nokia|Ericsson|Uber|Airbnb|Netflix|Disney|Spotify|Starbucks|Nike|Adidas|Philips|Heineken|Maersk|DHL|FedEx|Lockheed Martin|Raytheon|BAE Systems|Rosatom|KPMG|Deloitte|McKinsey|S&P|Moody’s|Fitch',
);
export const TEAMS = list(
  'Manchester United|Manchester City|Liverpool|Chelsea|Arsenal|Tottenham|Everton|Barcelona|Real Madrid|Atletico Madrid|Juventus|AC Milan|Inter Milan|Roma|Napoli|Bayern Munich|Borussia Dortmund|Schalke|PSG|Paris Saint-Germain|Lyon|Marseille|Ajax|PSV Eindhoven|Feyenoord|Porto|Benfica|Celtic|Rangers|Galatasaray|Fenerbahce|Al Ahly|Zamalek|Kaizer Chiefs|Orlando Pirates|Gor Mahia|Simba|Mamelodi Sundowns|Boca Juniors|River Plate|Flamengo|Corinthians|Santos|Mumbai Indians|Chennai Super Kings|Royal Challengers Bangalore|Kolkata Knight Riders|Karachi Kings|Lahore Qalandars|Super Eagles|Black Stars|Harambee Stars|Bafana Bafana|Proteas|Springboks|All Blacks|Wallabies|Socceroos|Lakers|Bulls|Celtics|Warriors|Yankees|Red Sox|Dodgers|Cubs|Cowboys|Patriots|Packers|Dolphins|Bucs|Steelers|Tampa Bay Buccaneers|New England Patriots|New York Giants|Toronto Raptors|Golden State Warriors|Maple Leafs',
);
/** Names of the type "other": peoples, faiths, events, works, laws. */
export const OTHERS = list(
  'Muslims|Muslim|Hindus|Hindu|Christian|Christians|Catholic|Buddhist|Sikh|Jewish|Jews|Shiite|Shiites|Sunni|Sunnis|Shia|Kurds|Kurdish|Arab|Arabs|Rohingya|Uyghur|Uighurs|Uyghurs|Hausa|Fulani|Yoruba|Igbo|Zulu|Kikuyu|Luo|Tigrayan|Oromo|Pashtun|Tamil|Bengali|Punjabi|Kashmiri|Maori|Covid-19|COVID-19|Ramadan|Eid al-Fitr|Diwali|Christmas|Easter|World Cup|Olympics|Olympic Games|Champions League|Premier League|Africa Cup of Nations|Copa America|Asian Games|Commonwealth Games|Grammy|Oscar|Nobel Prize|Nobel Peace Prize|World War II|Cold War|Brexit|Islam|Christianity|Arab Spring|Hajj|Swahili|Arabic|Urdu|Hindi|Mandarin|Constitution|Republican|Democrat|Republicans|Democrats|Westerners|Islamist|Islamists|Maoist|Maoists|Marxist|Asian|African|European|Western|Latino|Black',
);
export const PORTFOLIOS = list(
  'Health|Finance|Foreign Affairs|Education|Defence|Defense|Interior|Justice|Transport|Energy|Agriculture|Home Affairs|Tourism|Labour|Environment|Trade and Industry|Information|Youth and Sports|Women and Child Development|Water Resources|Public Works|Mines and Energy|Planning|Culture|Health and Sanitation|External Affairs|Commerce and Industry|Land, Infrastructure and Transport|Human Settlements|Local Government|Petroleum Resources|Science and Technology',
);
export const BODY_KINDS = list(
  'Authority|Commission|Agency|Council|Board|Institute|Bureau|Committee|Service|Corporation|Centre|Foundation|Association|Union|Federation|Department|Office|Trust|Network|Forum|Academy|Society|Alliance|Fund|Organisation',
);
export const BODY_FIELDS = list(
  'Health|Election|Electoral|Human Rights|Meteorological|Ports|Roads|Revenue|Water|Power|Nuclear Energy|Wildlife|Forest|Police|Prisons|Drug Law Enforcement|Anti-Corruption|Disaster Management|Investment Promotion|Tourism|Football|Cricket|Athletics|Olympic|Teachers|Medical|Farmers|Workers|Journalists|Lawyers|Chamber of Commerce|Development|Statistics|Space|Aviation|Railway|Telecommunications|Standards|Intelligence|Investigation|Reconciliation|Press|Refugee|Women’s Rights|Consumer',
);
